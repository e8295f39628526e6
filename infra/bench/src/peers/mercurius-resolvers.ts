import type pg from 'pg';
import { asker, jobColumns } from './mercurius-sql.ts';
import { foundJobs, openJobs, soonestJobs, tradeDays } from './tables.ts';

/** The root fields and the lists of a worker, each a prepared statement. */
export function resolvers(pool: pg.Pool) {
  const rows = asker(pool);
  return {
    Query: {
      openJobs: (_: unknown, { market, at, first, offset }: Record<string, unknown>) =>
        rows('openJobs', `select ${jobColumns} from jobs ${openJobs}`, [market, at, first, offset]),
      soonestJobs: (_: unknown, { market, at, first }: Record<string, unknown>) =>
        rows('soonestJobs', `select ${jobColumns} from jobs ${soonestJobs}`, [market, at, first]),
      foundJobs: (_: unknown, { market, at, words, lat, lng, metres, first }: Record<string, unknown>) =>
        rows('foundJobs', `select ${jobColumns} from jobs ${foundJobs}`, [
          market,
          at,
          words,
          lat,
          lng,
          metres,
          first,
        ]),
      ...byId(pool),
      tradeDays: (_: unknown, { market, from, to }: Record<string, unknown>) =>
        rows('tradeDays', tradeDays, [market, from, to]),
    },
    Worker: { applications: applicationsOf(pool, 'worker_id', 'applied_at desc, id desc') },
    Job: { applications: applicationsOf(pool, 'job_id', 'applied_at, id') },
  };
}

/** The list of a single worker or job, of which no page here has several. */
function applicationsOf(pool: pg.Pool, column: 'worker_id' | 'job_id', order: string) {
  const text = `select market_id as "marketId", job_id as "jobId", status, source, to_json(applied_at) #>> '{}' as "appliedAt"
    from applications where market_id = $1 and ${column} = $2 order by ${order} limit $3`;
  return ({ marketId, id }: { marketId: number; id: string }, { first }: { first: number }) =>
    asker(pool)(`applications ${column}`, text, [marketId, id, first]);
}

function byId(pool: pg.Pool) {
  const one = async (name: string, text: string, values: unknown[]) =>
    (await asker(pool)(name, text, values))[0] ?? null;
  return {
    job: (_: unknown, { market, id }: Record<string, unknown>) =>
      one('job', `select ${jobColumns} from jobs where market_id = $1 and id = $2`, [market, id]),
    worker: (_: unknown, { market, id }: Record<string, unknown>) =>
      one(
        'worker',
        'select market_id as "marketId", id, number from workers where market_id = $1 and id = $2',
        [market, id],
      ),
  };
}
