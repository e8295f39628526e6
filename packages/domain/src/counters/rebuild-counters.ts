import { hold, statement, type Db, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { counters } from './counters.ts';
import type { WrongCount } from './verify-counters.ts';

/**
 * Mends every kept number that differs, in one transaction and beside whoever is writing: to each is added what it lacks.
 * Jobs that show another number after it are told of. Returns what was wrong.
 */
export function rebuildCounters(db: Db, marketId: number | null = null): Promise<WrongCount[]> {
  return db.transaction(async (tx) => {
    await hold(tx, 'counters'); // two at once would both add what is missing
    const wrong: WrongCount[] = [];
    for (const { name, differences, mend } of counters) {
      const text = `with wrong as materialized (${differences}), mended as (${mend} returning 1) select * from wrong`;
      const rows = await tx.rows<Omit<WrongCount, 'counter'>>(statement(`counters.mend.${name}`, text), [
        marketId,
      ]);
      wrong.push(...rows.map((row) => ({ counter: name, ...row })));
    }
    await tellOfJobs(tx, wrong);
    return wrong;
  });
}

const jobsOf = statement(
  'counters.jobs',
  `select market_id as "marketId", id, status from jobs
   join unnest($1::integer[], $2::text[]) as wanted(m, n) on market_id = m and number = n`,
);

async function tellOfJobs(tx: Transaction, wrong: readonly WrongCount[]): Promise<void> {
  const shown = wrong.filter(({ counter }) => counter.startsWith('jobs.'));
  if (shown.length === 0) return;
  const keys = [shown.map(({ marketId }) => marketId), shown.map(({ key }) => key)];
  const jobs = await tx.rows<{ marketId: number; id: string; status: string }>(jobsOf, keys);
  const events = jobs.map(({ marketId, id: subjectId, status }) => ({
    ...{ marketId, subjectId, data: { status } },
    type: status === 'OPEN' ? 'job.updated' : 'job.changed',
  }));
  await appendEvents(tx, events);
}
