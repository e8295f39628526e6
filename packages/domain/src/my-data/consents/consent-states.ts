import DataLoader from 'dataloader';
import { consentPurposes, type Consent, type ConsentPurpose } from '../../consents/index.ts';
import { statement, type Db } from '../../database/index.ts';

/** Where a person stands with one purpose in one market. */
export interface ConsentState {
  purpose: ConsentPurpose;
  given: boolean;
  /** The last word; null when they were never asked. */
  last: Consent | null;
  /** Everything said, oldest first. */
  history: Consent[];
}

/** A person in a market. */
export interface PersonInMarket {
  marketId: number;
  personId: string;
}

const ofMany = statement(
  'consents.ofMany',
  `select market_id as "marketId", consents.id, person_id as "personId", purpose, text_version as "textVersion", given,
     how, evidence, staff_id as "staffId", at
   from unnest($1::integer[], $2::uuid[]) as wanted(m, p) join consents on person_id = p and market_id = m
   order by consents.id`,
);

const keyOf = ({ marketId, personId }: PersonInMarket): string => `${marketId}:${personId}`;

/** Where people stand with every purpose; one statement for all of a tick. */
export const consentStatesLoader = (db: Db): DataLoader<PersonInMarket, ConsentState[], string> =>
  new DataLoader(
    async (keys) => {
      const wanted = [keys.map(({ marketId }) => marketId), keys.map(({ personId }) => personId)];
      const byPerson = Map.groupBy(await db.rows<Consent>(ofMany, wanted), keyOf);
      return keys.map((key) => statesOf(byPerson.get(keyOf(key)) ?? []));
    },
    { cacheKeyFn: keyOf },
  );

/** Each purpose with what was said about it. */
export const statesOf = (entries: readonly Consent[]): ConsentState[] =>
  consentPurposes.map((purpose) => {
    const history = entries.filter((entry) => entry.purpose === purpose);
    const last = history.at(-1) ?? null;
    return { purpose, given: last?.given ?? false, last, history };
  });
