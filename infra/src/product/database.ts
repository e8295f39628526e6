import pg from 'pg';
import { withoutPassword } from '../env.ts';
import type { Env } from '../env.ts';
import { openEmbeddedDatabase } from '../embedded-postgres/embedded.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';

const oldest = 15;

/** The URL of the database to work on: the given server, once it proved fit, or the embedded one. */
export async function openDatabase(life: Life, env: Pick<Env, 'databaseUrl'>): Promise<string> {
  if (env.databaseUrl === undefined) return openEmbeddedDatabase(life, root);
  await requireFitServer(env.databaseUrl);
  return env.databaseUrl;
}

async function requireFitServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    const complaint = unfitness(rows[0]);
    if (complaint) throw new Complaint(`DATABASE_URL ${withoutPassword(url)}: ${complaint}`);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`DATABASE_URL ${withoutPassword(url)}: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unfitness(server: { version: number; encoding: string } | undefined): string | undefined {
  const major = Math.floor((server?.version ?? 0) / 10_000);
  if (major < oldest) return `the server is PostgreSQL ${major}, ${oldest} or newer is needed.`;
  if (server?.encoding !== 'UTF8') return `the database is encoded ${server?.encoding}, UTF8 is needed.`;
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there. Is the server running, are host and port right?',
  ENOTFOUND: 'the host is not known. Is its name right?',
  EAI_AGAIN: 'the host is not known now. Is the network there?',
  ETIMEDOUT: 'no answer within 5 seconds. Are host and port right?',
  '28P01': 'the server refuses the account or its password.',
  '28000': 'the server does not let this account in from here.',
  '3D000': 'the server has no such database. Create it first, or correct the name.',
};

function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (/timeout/i.test(message)) return reasons['ETIMEDOUT'] ?? message;
  return reasons[code] ?? message;
}
