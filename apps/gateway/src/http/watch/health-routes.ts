import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { statement, type Database, type JobIndex } from '@yizhan/domain';

const ping = statement('health.ping', 'select 1');
/** Milliseconds an answer is good for: whoever asks all the time must not keep the database busy. */
const keptFor = 1_000;
const patience = 2_000;

interface Readiness {
  ready: boolean;
  reason: 'stopping' | 'database' | 'migrations' | null;
}

/**
 * /health/live: the process answers. /health/ready: send it requests; while the index of open jobs is loading, searches are
 * answered too, but slower.
 */
export function registerHealth(
  app: FastifyInstance,
  { database, jobIndex }: { database: Database; jobIndex: JobIndex | null },
  isStopping: () => boolean,
): void {
  let kept: { until: number; answer: Promise<Readiness> } | null = null;
  const readiness = (): Promise<Readiness> => {
    if (!kept || kept.until < Date.now()) kept = { until: Date.now() + keptFor, answer: check(database) };
    return kept.answer;
  };
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const answer = isStopping() ? { ready: false, reason: 'stopping' } : await readiness();
    return reply.code(answer.ready ? 200 : 503).send({ ...answer, jobIndex: stateOf(jobIndex) });
  });
}

function stateOf(jobIndex: JobIndex | null): 'off' | 'loading' | 'loaded' {
  if (!jobIndex) return 'off';
  return jobIndex.isLoaded ? 'loaded' : 'loading';
}

async function check(database: Database): Promise<Readiness> {
  const late = new AbortController();
  const tooLate = delay(patience, 'late' as const, { signal: late.signal, ref: false });
  try {
    const pending = await Promise.race([pendingMigrations(database), tooLate]);
    if (pending === 'late') return { ready: false, reason: 'database' };
    return pending ? { ready: false, reason: 'migrations' } : { ready: true, reason: null };
  } catch {
    return { ready: false, reason: 'database' };
  } finally {
    late.abort();
    tooLate.catch(() => undefined);
  }
}

async function pendingMigrations(database: Database): Promise<boolean> {
  await database.scoped().rows(ping);
  return database.pendingMigrations();
}
