import type { UseCaseContext } from '../context/index.ts';
import { forgetting, statement, type Transaction } from '../database/index.ts';
import { nameOf, Refused, refusalsOf } from '../shared/index.ts';

const refuse = refusalsOf({
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '这个提交编号已用于另一份内容，请刷新页面后重新提交。',
    en: 'This idempotencyKey was used with other input; use a new key for a new request.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    'zh-CN': '提交编号要在 8 到 100 个字符之间。',
    en: 'An idempotencyKey has 8 to 100 characters.',
  },
});

/** A creating mutation and the key its caller gave it. */
export interface OnceRequest {
  key: string | null;
  operation: string;
  /** What was asked; the same key with other input is refused. */
  input: unknown;
}

const claim = statement(
  'idempotency.claim',
  `insert into idempotency_keys (market_id, caller, key, operation, input_hash) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning key`,
);

const kept = statement(
  'idempotency.kept',
  `select operation, input_hash as "inputHash", result from idempotency_keys
   where market_id = $1 and caller = $2 and key = $3`,
);

const keep = statement(
  'idempotency.keep',
  `update idempotency_keys set result = $4 where market_id = $1 and caller = $2 and key = $3`,
);

/**
 * Does the work once per key: a repeat gets the first result, also when both run at the same time, because the second
 * insert waits for the first transaction. The result must be plain JSON. Without a key the work is simply done.
 */
export async function once<Result>(
  tx: Transaction,
  context: UseCaseContext,
  { key, operation, input }: OnceRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  if (key === null) return work();
  const path = ['input', 'idempotencyKey'];
  if (key.length < 8 || key.length > 100)
    throw new Refused(refuse(context.language, 'IDEMPOTENCY_KEY_INVALID', path));
  const place = [context.market.id, nameOf(context.principal), key];
  // Keyed: an input may hold an ID number, and a plain hash of that is soon guessed.
  const inputHash = context.vault.token(context.market.id, 'idempotency', JSON.stringify(input));
  if (await tx.row(claim, [...place, operation, inputHash])) {
    const result = await work();
    await tx.rows(keep, [...place, JSON.stringify(result)]);
    return result;
  }
  const first = await tx.row<{ operation: string; inputHash: string; result: Result }>(kept, place);
  if (first?.operation === operation && first.inputHash === inputHash) return first.result;
  throw new Refused(refuse(context.language, 'IDEMPOTENCY_KEY_REUSED', path));
}

/** Forgets keys from before an instant; they are kept for 24 hours. */
export const forgetIdempotencyKeys = forgetting('idempotency.forget', 'idempotency_keys', 'created_at < $1');
