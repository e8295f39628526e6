import pg from 'pg';
import { as, type Asking, type Facts } from './operation.ts';
import { chooseSearches } from './searches.ts';

/** Who asks our gateway, with tokens that it accepts. */
export interface Callers {
  marketId: number;
  workers: readonly Asking[];
  screen: { token: string };
  manager: { token: string };
}

interface Page {
  jobs: { nodes: { id: string; number: string }[]; pageInfo: { endCursor: string } };
}

/** The list of the newest is walked to page 125 of twenty in the largest steps there are; the steps after page 75 are asked for. */
const walk = { step: 99, rows: 2500, deepFrom: 1500 };
const mostJobs = 500;

/** Of each database, chosen once. */
const searches: Record<string, ReturnType<typeof chooseSearches>> = {};

/** What there is to ask for in the database behind our gateway, by these callers. */
export async function gatherFacts(databaseUrl: string, url: string, callers: Callers): Promise<Facts> {
  const { marketId, workers, screen, manager } = callers;
  const pages = await walkDeep(url, workers[0]!);
  const at = new Date().toISOString();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return {
      ...{ at, marketId, screen, manager },
      workers: await withGlobalIds(url, workers),
      jobs: await jobsOf(client, marketId, pages),
      deep: pages
        .map(({ jobs }, index) => ({ after: jobs.pageInfo.endCursor, rows: (index + 1) * walk.step }))
        .filter(({ rows }) => rows >= walk.deepFrom),
      searches: await (searches[databaseUrl] ??= chooseSearches(client, marketId, at)),
      days: await lastDays(client, marketId),
    };
  } finally {
    await client.end();
  }
}

async function walkDeep(url: string, asking: Asking): Promise<Page[]> {
  const query = `query Deeper($after: String) {
    jobs(first: ${walk.step}, orderBy: NEWEST, after: $after) { nodes { id number } pageInfo { endCursor } }
  }`;
  const pages: Page[] = [];
  while (pages.length * walk.step < walk.rows) {
    const page: Page = await ask(url, asking, query, { after: pages.at(-1)?.jobs.pageInfo.endCursor });
    if (page.jobs.nodes.length === 0) break;
    pages.push(page);
  }
  return pages;
}

/** Jobs all over the pages that were walked, with the ids that the tables have. */
async function jobsOf(client: pg.Client, marketId: number, pages: readonly Page[]): Promise<Facts['jobs']> {
  const walked = pages.flatMap(({ jobs }) => jobs.nodes);
  const step = Math.max(1, Math.floor(walked.length / mostJobs));
  const chosen = walked.filter((_, index) => index % step === 0).slice(0, mostJobs);
  const { rows } = await client.query<{ number: string; id: string }>(
    'select number, id from jobs where market_id = $1 and number = any($2)',
    [marketId, chosen.map(({ number }) => number)],
  );
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return chosen.map(({ id, number }) => ({ id: ids.get(number)!, globalId: id }));
}

const globalIds = new Map<string, string>();

/** As each of the workers is told; once, as ids stay. */
async function withGlobalIds(url: string, workers: Callers['workers']): Promise<Facts['workers']> {
  const idOf = async (worker: Asking): Promise<string> => {
    const query = '{ viewer { worker { id } } }';
    const { viewer } = await ask<{ viewer: { worker: { id: string } } }>(url, worker, query, {});
    return viewer.worker.id;
  };
  for (const worker of workers) if (!globalIds.has(worker.id)) globalIds.set(worker.id, await idOf(worker));
  return workers.map((worker) => ({ ...worker, globalId: globalIds.get(worker.id)! }));
}

async function lastDays(client: pg.Client, marketId: number): Promise<Facts['days']> {
  const { rows } = await client.query<Facts['days']>(
    `select (max(day) - 29)::text as first, max(day)::text as last from application_day_counts where market_id = $1`,
    [marketId],
  );
  return rows[0]!;
}

async function ask<Data>(url: string, asking: Asking, query: string, variables: object): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as(asking) },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Data };
  if (!data) throw new Error(`Our gateway answers ${response.status}.`);
  return data;
}
