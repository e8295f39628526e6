import pg from 'pg';
import { as, type Facts } from './operation.ts';

/** Who asks our gateway, with tokens that it accepts. */
export interface Callers {
  marketId: number;
  worker: { id: string; number: string; token: string };
  screen: { token: string };
}

interface Found {
  jobs: { nodes: { id: string; number: string }[]; pageInfo: { endCursor: string } };
}

/** Ninety-nine pages of twenty, walked in the largest steps there are. */
const deep = { rows: 99 * 20, step: 99 };

/** What there is to ask for in the database behind our gateway, by these callers: the newest job, and the worker's own page. */
export async function gatherFacts(
  databaseUrl: string,
  url: string,
  { marketId, worker, screen }: Callers,
): Promise<Facts> {
  const { jobs } = await ask<Found>(
    url,
    worker,
    '{ jobs(first: 1, orderBy: NEWEST) { nodes { id number } } }',
  );
  const job = jobs.nodes[0]!;
  return {
    at: new Date().toISOString(),
    marketId,
    job: { id: await innerId(databaseUrl, marketId, job.number), globalId: job.id },
    deep: { after: await walk(url, worker), rows: deep.rows },
    worker,
    screen,
  };
}

async function walk(url: string, worker: Callers['worker']): Promise<string> {
  const query = `query Deeper($after: String) {
    jobs(first: ${deep.step}, orderBy: NEWEST, after: $after) { pageInfo { endCursor } }
  }`;
  let after: string | null = null;
  for (let rows = 0; rows < deep.rows; rows += deep.step) {
    const { jobs }: Pick<Found, 'jobs'> = await ask(url, worker, query, { after });
    after = jobs.pageInfo.endCursor;
  }
  return after!;
}

async function ask<Data>(
  url: string,
  worker: { token: string },
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as(worker) },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Data };
  if (!data) throw new Error(`Our gateway answers ${response.status}.`);
  return data;
}

async function innerId(databaseUrl: string, marketId: number, number: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from jobs where market_id = $1 and number = $2',
      [marketId, number],
    );
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}
