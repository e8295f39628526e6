import { statement, type Db, type Transaction } from '../../database/index.ts';
import { maskIdNumber, unseal, type Vault } from '../../personal-data/index.ts';
import { withoutRest, workOff, type Batch, type Pace } from '../../shared/index.ts';
import { placeOf, sealFor } from './person-secrets.ts';

const batchSize = 500;

const unmasked = statement(
  'persons.unmasked',
  `with next as materialized (
     select id, wrapped_key from persons
     where id_number_token is not null and id_number_mask_sealed is null and wrapped_key is not null
     order by id limit ${batchSize} for update skip locked
   )
   select next.id, wrapped_key as "wrappedKey", n.id_number_sealed as "sealed"
   from next join person_id_numbers n on n.person_id = next.id`,
);
const write = statement(
  'persons.writeMasks',
  `update persons set id_number_mask_sealed = mask from unnest($1::uuid[], $2::bytea[]) as m(i, mask) where id = i`,
);

interface Means {
  vault: Vault;
  pace?: Pace;
}

/**
 * Seals what lists show of ID numbers for persons who were registered before masks were kept, or by a gateway of then: a
 * migration has no key. Runs as the console, who sees all of them.
 */
export const sealMissingMasks = (db: Db, _now: Date, { vault, pace = withoutRest }: Means): Promise<number> =>
  workOff(pace, () => db.transaction((tx) => sealSome(tx, vault)));

async function sealSome(tx: Transaction, vault: Vault): Promise<Batch> {
  const rows = await tx.rows<{ id: string; wrappedKey: Buffer; sealed: Buffer }>(unmasked);
  const masks = rows.map(({ id, wrappedKey, sealed }) => {
    const key = vault.dataKey('persons', id, wrappedKey);
    return sealFor(key, id, 'id_number_mask', maskIdNumber(unseal(key, placeOf('id_number', id), sealed)));
  });
  if (rows.length > 0) await tx.rows(write, [rows.map(({ id }) => id), masks]);
  return { done: rows.length, more: rows.length === batchSize };
}
