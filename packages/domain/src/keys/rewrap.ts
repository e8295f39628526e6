import type { Db, Transaction } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { allWrappedKeys, beforeAllIds, type WrappedKeys } from './wrapped-tables.ts';

interface WrappedRow {
  marketId: number;
  id: string;
  wrapped: Buffer;
}

/** Wraps anew what is not under the vault's root key yet, all tables once through; returns how many there were. */
export async function rewrapAll(
  db: Db,
  vault: Vault,
  batch: number,
  progress: (rewrapped: number) => Promise<void>,
): Promise<number> {
  let rewrapped = 0;
  for (const keys of allWrappedKeys) {
    let after: Pick<WrappedRow, 'marketId' | 'id'> | null = { marketId: 0, id: beforeAllIds };
    while (after) {
      const from: Pick<WrappedRow, 'marketId' | 'id'> = after;
      const done = await db.transaction((tx) => rewrapPage(tx, vault, keys, from, batch));
      rewrapped += done.rewrapped;
      await progress(rewrapped);
      after = done.last;
    }
  }
  return rewrapped;
}

async function rewrapPage(
  tx: Transaction,
  vault: Vault,
  { boundTo, page, write }: WrappedKeys,
  after: Pick<WrappedRow, 'marketId' | 'id'>,
  batch: number,
): Promise<{ rewrapped: number; last: WrappedRow | null }> {
  const rows = await tx.rows<WrappedRow>(page, [after.marketId, after.id, batch]);
  const anew = rows.flatMap((row) => {
    const wrapped = rewrapped(vault, boundTo, row);
    return wrapped ? [{ ...row, wrapped }] : [];
  });
  if (anew.length > 0)
    await tx.rows(write, [
      anew.map(({ marketId }) => marketId),
      anew.map(({ id }) => id),
      anew.map(({ wrapped }) => wrapped),
    ]);
  return { rewrapped: anew.length, last: rows.length < batch ? null : rows.at(-1)! };
}

function rewrapped(vault: Vault, table: string, { id, wrapped }: WrappedRow): Buffer | null {
  try {
    return vault.rewrapped(table, id, wrapped);
  } catch {
    throw new Error(`The key of ${table} ${id} opens with neither root key; nothing of it was changed.`);
  }
}
