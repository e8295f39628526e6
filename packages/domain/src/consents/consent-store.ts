import { forgetting, statement, type Db, type Transaction } from '../database/index.ts';
import { newId } from '../shared/index.ts';
import type { ConsentPurpose } from './consent-purposes.ts';
import { Consent } from './consent.entity.ts';

const columns = `market_id as "marketId", id, person_id as "personId", purpose, text_version as "textVersion", given,
  how, evidence, staff_id as "staffId", at`;

const ofPerson = statement(
  'consents.ofPerson',
  `select ${columns} from consents where person_id = $1 and market_id = $2 order by id`,
);
const everywhere = statement(
  'consents.everywhere',
  `select ${columns} from consents where person_id = $1 order by id`,
);

/** What a person agreed to and took back in a market, oldest first. */
export const consentsOf = (db: Db, personId: string, marketId: number): Promise<Consent[]> =>
  db.rows<Consent>(ofPerson, [personId, marketId]);

/** The same in all markets. */
export const consentsEverywhere = (db: Db, personId: string): Promise<Consent[]> =>
  db.rows<Consent>(everywhere, [personId]);

/** What is agreed to after this history. */
export function givenBy(history: readonly Consent[]): ConsentPurpose[] {
  const last = new Map(history.map(({ purpose, given }) => [purpose, given]));
  return [...last].flatMap(([purpose, given]) => (given ? [purpose] : []));
}

const setOnWorker = statement(
  'consents.setOnWorker',
  'update workers set consents = $3 where market_id = $1 and person_id = $2',
);

const setOnAll = statement(
  'consents.setOnAll',
  `update workers set consents = coalesce((
     select array_agg(purpose order by purpose) from (
       select distinct on (purpose) purpose, given from consents
       where consents.person_id = workers.person_id and consents.market_id = workers.market_id
       order by purpose, id desc) last
     where given), '{}')
   where person_id = $1`,
);

/** Keeps on a person's workers what their history says, after another person's was added to it. */
export async function refreshConsents(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(setOnAll, [personId]);
}

/** Adds to the history, and keeps what the person's worker is known to agree to. */
export async function appendConsents(
  tx: Transaction,
  entries: readonly Omit<Consent, 'id'>[],
): Promise<void> {
  const [first] = entries;
  if (!first) return;
  for (const entry of entries) await tx.manager.insert(Consent, { ...entry, id: newId() });
  const { marketId, personId } = first;
  const now = givenBy(await consentsOf(tx, personId, marketId));
  await tx.rows(setOnWorker, [marketId, personId, now]);
}

const forgetEvidence = statement(
  'consents.forgetEvidence',
  'update consents set evidence = null, staff_id = null where person_id = $1',
);

/** What was seen when a person agreed, forgotten; that they agreed stays. */
export async function forgetConsentEvidence(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(forgetEvidence, [personId]);
}

/** Consents of people who were erased before an instant. */
export const forgetConsentsOfErased = forgetting(
  'consents.forgetErased',
  'consents',
  'person_id in (select id from persons where erased_at < $1)',
);
