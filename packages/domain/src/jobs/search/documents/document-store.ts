import { statement, type Db, type Transaction } from '../../../database/index.ts';
import type { DocumentedJob } from './job-search-tokens.ts';

/** What a job's search document is made of, and what is stored of it. */
export interface DocumentRow extends DocumentedJob {
  id: string;
  tokens: string[];
}

const columns = `jobs.id, jobs.number, jobs.title, jobs.description, jobs.address, jobs.occupation_code as "occupationCode",
  jobs.skill_ids as "skillIds", jobs.division_code as "divisionCode", employers.name as "employerName",
  jobs.search_tokens as tokens`;
const tables =
  'jobs join employers on employers.market_id = jobs.market_id and employers.id = jobs.employer_id';

const after = statement(
  'jobs.documentsAfter',
  `select ${columns} from ${tables} where jobs.market_id = $1 and ($2::uuid is null or jobs.id > $2) order by jobs.id limit $3`,
);

/** The next documents of a market in the order of their jobs' ids. */
export function documentsAfter(
  db: Db,
  marketId: number,
  last: string | null,
  limit: number,
): Promise<DocumentRow[]> {
  return db.rows<DocumentRow>(after, [marketId, last, limit]);
}

const held = statement(
  'jobs.documentsHeld',
  `select ${columns} from ${tables} where jobs.market_id = $1 and jobs.id = any($2::uuid[]) order by jobs.id
   for no key update of jobs`,
);

/** The documents of these jobs, held against changes until the transaction ends. */
export function holdDocuments(tx: Transaction, marketId: number, ids: string[]): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(held, [marketId, ids]);
}

const put = statement(
  'jobs.putDocuments',
  `update jobs set search_tokens = array(select jsonb_array_elements_text(document.tokens))
   from jsonb_to_recordset($2::jsonb) as document(id uuid, tokens jsonb)
   where jobs.market_id = $1 and jobs.id = document.id`,
);

export async function putDocuments(
  tx: Transaction,
  marketId: number,
  documents: readonly Pick<DocumentRow, 'id' | 'tokens'>[],
): Promise<void> {
  await tx.rows(put, [marketId, JSON.stringify(documents)]);
}

const ofEmployer = statement(
  'jobs.idsOfEmployer',
  'select id from jobs where market_id = $1 and employer_id = $2',
);

export async function jobIdsOfEmployer(db: Db, marketId: number, employerId: string): Promise<string[]> {
  return (await db.rows<{ id: string }>(ofEmployer, [marketId, employerId])).map(({ id }) => id);
}
