import { statement, type Db, type Transaction } from '../../database/index.ts';
import { seal, unseal, type Vault } from '../../personal-data/index.ts';
import { personsByIds } from '../../persons/index.ts';
import type { Correction, CorrectionReason, CorrectionStatus } from './correction.entity.ts';

export const correctionColumns = `market_id as "marketId", id, person_id as "personId", fields,
  real_name_sealed as "realNameSealed", id_number_sealed as "idNumberSealed", status, reason,
  requested_at as "requestedAt", decided_at as "decidedAt", decided_by as "decidedBy"`;

const place = (column: string, id: string): string => `corrections:${column}:${id}`;

/** The values that are asked for, in the clear; null where they are not, or are forgotten. */
export interface CorrectedValues {
  realName: string | null;
  idNumber: string | null;
}

async function keyOf(db: Db, vault: Vault, personId: string) {
  const [person] = await personsByIds(db, [personId]);
  return person?.wrappedKey ? vault.dataKey('persons', personId, person.wrappedKey) : null;
}

export async function sealCorrection(
  tx: Transaction,
  vault: Vault,
  { id, personId }: Pick<Correction, 'id' | 'personId'>,
  { realName, idNumber }: CorrectedValues,
): Promise<Pick<Correction, 'realNameSealed' | 'idNumberSealed'>> {
  const key = await keyOf(tx, vault, personId);
  const sealed = (column: string, text: string | null) =>
    key && text !== null ? seal(key, place(column, id), text) : null;
  return { realNameSealed: sealed('real_name', realName), idNumberSealed: sealed('id_number', idNumber) };
}

/** Opens what is asked for, for its person and for staff that decides. */
export async function openCorrection(
  db: Db,
  vault: Vault,
  { id, personId, realNameSealed, idNumberSealed }: Correction,
): Promise<CorrectedValues> {
  const key = await keyOf(db, vault, personId);
  const open = (column: string, sealed: Buffer | null) =>
    key && sealed ? unseal(key, place(column, id), sealed) : null;
  return { realName: open('real_name', realNameSealed), idNumber: open('id_number', idNumberSealed) };
}

const lock = statement(
  'corrections.lock',
  `select ${correctionColumns} from corrections where market_id = $1 and id = $2 and status = 'OPEN' for update`,
);

/** An open one, held until the transaction ends. */
export const lockCorrection = (tx: Transaction, marketId: number, id: string): Promise<Correction | null> =>
  tx.row<Correction>(lock, [marketId, id]);

const ofPerson = statement(
  'corrections.ofPerson',
  `select ${correctionColumns} from corrections where person_id = $1 order by requested_at desc, id desc limit 20`,
);

/** What a person asked for, newest first. */
export const correctionsOf = (db: Db, personId: string): Promise<Correction[]> =>
  db.rows<Correction>(ofPerson, [personId]);

const byId = statement(
  'corrections.byId',
  `select ${correctionColumns} from corrections where market_id = $1 and id = $2`,
);

export const correctionById = (db: Db, marketId: number, id: string): Promise<Correction | null> =>
  db.row<Correction>(byId, [marketId, id]);

const close = statement(
  'corrections.close',
  `update corrections set status = $3, reason = $4, decided_at = $5, decided_by = $6, real_name_sealed = null,
     id_number_sealed = null where market_id = $1 and id = $2`,
);

/** How a request ended. */
export interface CorrectionEnd {
  status: CorrectionStatus;
  reason: CorrectionReason | null;
  decidedBy: string | null;
}

/** Ends a request; the values it asked for are forgotten. */
export async function closeCorrection(
  tx: Transaction,
  { marketId, id }: Pick<Correction, 'marketId' | 'id'>,
  { status, reason, decidedBy }: CorrectionEnd,
  now: Date,
): Promise<void> {
  await tx.rows(close, [marketId, id, status, reason, now, decidedBy]);
}
