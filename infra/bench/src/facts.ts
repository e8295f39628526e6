import pg from 'pg';
import type { Facts } from './operation.ts';
import type { Session } from './session.ts';

interface Found {
  viewer: { worker: { number: string } };
  jobs: { nodes: { id: string; number: string }[]; pageInfo: { endCursor: string } };
}

/** Ninety-nine pages of twenty, walked in the largest steps there are. */
const deep = { rows: 99 * 20, step: 99 };

/** What there is to ask for in the database behind our gateway: the newest job, and the worker who is signed in. */
export async function gatherFacts(databaseUrl: string, url: string, { token }: Session): Promise<Facts> {
  const query = '{ viewer { worker { number } } jobs(first: 1, orderBy: NEWEST) { nodes { id number } } }';
  const { viewer, jobs } = await ask<Found>(url, token, query);
  const job = jobs.nodes[0]!;
  const ids = await innerIds(databaseUrl, viewer.worker.number, job.number);
  return {
    at: new Date().toISOString(),
    marketId: ids.marketId,
    job: { id: ids.job, globalId: job.id },
    deep: { after: await walk(url, token), rows: deep.rows },
    worker: { id: ids.worker, token },
  };
}

async function walk(url: string, token: string): Promise<string> {
  const query = `query Deeper($after: String) {
    jobs(first: ${deep.step}, orderBy: NEWEST, after: $after) { pageInfo { endCursor } }
  }`;
  let after: string | null = null;
  for (let rows = 0; rows < deep.rows; rows += deep.step) {
    const { jobs }: Pick<Found, 'jobs'> = await ask(url, token, query, { after });
    after = jobs.pageInfo.endCursor;
  }
  return after!;
}

async function ask<Data>(url: string, token: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Data };
  if (!data) throw new Error(`Our gateway answers ${response.status}.`);
  return data;
}

async function innerIds(databaseUrl: string, worker: string, job: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ marketId: number; worker: string; job: string }>(
      `select w.market_id as "marketId", w.id as worker, j.id as job from workers w join jobs j using (market_id)
       where w.number = $1 and j.number = $2`,
      [worker, job],
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
