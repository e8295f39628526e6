import { statement, type Db } from '../../database/index.ts';
import { refreshDocuments, type DocumentNames } from '../../jobs/index.ts';
import { MarketDirectory } from '../../markets/index.ts';
import { OccupationDirectory } from '../../occupations/index.ts';
import type { Vault } from '../../personal-data/index.ts';
import { lockPerson } from '../../persons/index.ts';
import { newId, withoutRest, type Pace } from '../../shared/index.ts';
import { forgetEverything } from '../erasure/erase-person.ts';
import { jobOfOpenHiring, jobOfOpenWages } from '../erasure/erasure-store.ts';

/** People in the order of their keys, and of whom nothing was heard since an instant: no sign-in, no change, no application, no work, no hiring. */
const nextPersons = statement(
  'retention.nextPersons',
  `with page as (
     select id from persons where erased_at is null and created_at < $1 and id > $2 order by id limit $3
   )
   select p.id,
     not exists (select from sessions s where s.person_id = p.id and s.refreshed_at >= $1)
     and not exists (select from markets m join audit_entries e on e.market_id = m.id and e.subject_id = p.id
       where e.at >= $1 and e.actor_kind <> 'CLOCK')
     and not exists (select from workers w where w.person_id = p.id and (w.updated_at >= $1
       or exists (select from applications a where a.market_id = w.market_id and a.worker_id = w.id and a.changed_at >= $1)
       or exists (select from placements l where l.market_id = w.market_id and l.worker_id = w.id and l.changed_at >= $1)))
     and not exists (select from employer_members m join jobs j on j.market_id = m.market_id
       and j.employer_id = m.employer_id where m.person_id = p.id and j.updated_at >= $1) as inactive
   from page p order by p.id`,
);

const record = statement(
  'retention.recordErasure',
  `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
   select coalesce((select min(market_id) from workers where person_id = $1), (select min(id) from markets)), $2, $3,
     'CLOCK', 'person.erase', 'Person', $1, '{"reason": "RETENTION"}'`,
);

const pageSize = 200;
const first = '00000000-0000-0000-0000-000000000000';

/** Erases people of whom nothing was heard since an instant; whose wage is open stays. Returns how many. */
export async function eraseInactive(db: Db, means: RetentionMeans, since: Date, now: Date): Promise<number> {
  const { vault, pace = withoutRest } = means;
  const names = namesOf(db);
  let erased = 0;
  let after = first;
  for (;;) {
    const page = await pace.turn(() => db.rows<NextPerson>(nextPersons, [since, after, pageSize]));
    for (const { id, inactive } of page ?? [])
      if (inactive && (await pace.turn(() => eraseOne(db, { vault, names }, id, now)))) erased += 1;
    const last = page?.[pageSize - 1];
    if (!last) return erased;
    after = last.id;
  }
}

interface NextPerson {
  id: string;
  inactive: boolean;
}

/** What forgetting needs. */
export interface RetentionMeans {
  vault: Vault;
  pace?: Pace;
}

interface Means {
  vault: Vault;
  names(): Promise<DocumentNames>;
}

/** What search documents are made of, read once and only if it is needed. */
function namesOf(db: Db): Means['names'] {
  let names: Promise<DocumentNames> | null = null;
  const load = async (): Promise<DocumentNames> => {
    const [occupations, markets] = [new OccupationDirectory(db), new MarketDirectory(db)];
    await Promise.all([occupations.load(), markets.load()]);
    return { occupations, markets };
  };
  return () => (names ??= load());
}

function eraseOne(db: Db, { vault, names }: Means, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const person = await lockPerson(tx, id);
    if (!person?.wrappedKey) return false;
    const open = (await jobOfOpenWages(tx, id)) ?? (await jobOfOpenHiring(tx, id, now));
    if (open !== null) return false;
    await tx.rows(record, [id, newId(), now]);
    for (const hirer of await forgetEverything(tx, vault, person, now))
      await refreshDocuments(tx, await names(), hirer.marketId, hirer.id);
    return true;
  });
}
