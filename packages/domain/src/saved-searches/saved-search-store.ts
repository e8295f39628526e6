import { forgetting, statement, type Db, type Transaction } from '../database/index.ts';
import type { SearchedWord } from '../jobs/index.ts';
import type { JobAlert, SavedSearch } from './saved-search.ts';

const columns = `s.market_id as "marketId", s.worker_id as "workerId", s.name, s.filter,
  case when s.longitude is not null then jsonb_build_object('longitude', s.longitude, 'latitude', s.latitude) end as near,
  s.created_at as "createdAt"`;

const ofPerson = statement(
  'savedSearches.ofPerson',
  `select ${columns} from workers w join saved_searches s on s.market_id = w.market_id and s.worker_id = w.id
   where w.person_id = $1 and w.market_id = coalesce($2::integer, w.market_id) order by s.created_at, s.name`,
);

/** The searches that a person keeps, in one market or in all, in the order in which they were saved. */
export const searchesOfPerson = (db: Db, personId: string, marketId: number | null): Promise<SavedSearch[]> =>
  db.rows<SavedSearch>(ofPerson, [personId, marketId]);

const names = statement(
  'savedSearches.names',
  'select name from saved_searches where market_id = $1 and worker_id = $2',
);

/** What a worker's searches are called. */
export async function searchNames(tx: Transaction, marketId: number, workerId: string): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(names, [marketId, workerId]);
  return rows.map(({ name }) => name);
}

const write = statement(
  'savedSearches.write',
  `insert into saved_searches (market_id, worker_id, name, filter, words, longitude, latitude, created_at)
   values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8)
   on conflict (market_id, worker_id, name) do update set filter = excluded.filter, words = excluded.words,
     longitude = excluded.longitude, latitude = excluded.latitude`,
);

/** Keeps a search; one of the same name is replaced. */
export async function writeSearch(
  tx: Transaction,
  search: SavedSearch,
  words: SearchedWord[],
): Promise<void> {
  const { marketId, workerId, name, filter, near, createdAt } = search;
  const said = [JSON.stringify(filter), JSON.stringify(words)];
  const point = [near?.longitude ?? null, near?.latitude ?? null];
  await tx.rows(write, [marketId, workerId, name, ...said, ...point, createdAt]);
}

const rename = statement(
  'savedSearches.rename',
  `update saved_searches set name = $4 where market_id = $1 and worker_id = $2 and name = $3 returning name`,
);
const remove = statement(
  'savedSearches.remove',
  'delete from saved_searches where market_id = $1 and worker_id = $2 and name = $3 returning name',
);

type Key = readonly [marketId: number, workerId: string, name: string];

/** False when there is none of that name. */
export const renameSearch = async (tx: Transaction, key: Key, newName: string): Promise<boolean> =>
  (await tx.row(rename, [...key, newName])) !== null;

/** False when there is none of that name. */
export const removeSearch = async (tx: Transaction, key: Key): Promise<boolean> =>
  (await tx.row(remove, [...key])) !== null;

const alerts = statement(
  'savedSearches.alerts',
  `select a.market_id as "marketId", a.job_id as "jobId", a.search_name as "searchName", a.at
   from workers w join job_alerts a on a.market_id = w.market_id and a.worker_id = w.id
   where w.person_id = $1 and w.market_id = coalesce($2::integer, w.market_id) order by a.at desc, a.job_id limit $3`,
);

/** What a person was told of, newest first. */
export const alertsOfPerson = (
  db: Db,
  personId: string,
  marketId: number | null,
  limit: number,
): Promise<JobAlert[]> => db.rows<JobAlert>(alerts, [personId, marketId, limit]);

/** Forgets what was told before an instant. */
export const forgetJobAlerts = forgetting('savedSearches.forgetAlerts', 'job_alerts', 'at < $1');

const takeOver = statement(
  'savedSearches.takeOver',
  `insert into saved_searches
   select market_id, $3, name, filter, words, longitude, latitude, created_at from saved_searches
   where market_id = $1 and worker_id = $2 order by created_at
   limit greatest($4 - (select count(*) from saved_searches where market_id = $1 and worker_id = $3), 0)
   on conflict do nothing`,
);
const takeOverAlerts = statement(
  'savedSearches.takeOverAlerts',
  `insert into job_alerts select market_id, $3, day, slot, job_id, search_name, at from job_alerts
   where market_id = $1 and worker_id = $2 on conflict do nothing`,
);

/** Two workers turn out to be one, both locked: as many of the other's searches come along as there is room for. */
export async function copySearches(
  tx: Transaction,
  { marketId, from, into, most }: { marketId: number; from: string; into: string; most: number },
): Promise<void> {
  await tx.rows(takeOver, [marketId, from, into, most]);
  await tx.rows(takeOverAlerts, [marketId, from, into]);
}
