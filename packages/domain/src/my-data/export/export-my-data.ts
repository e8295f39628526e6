import { writeAuditEntry } from '../../audit/index.ts';
import { inMarketOf, type UseCaseContext } from '../../context/index.ts';
import { forgetting, hold, statement, type Transaction } from '../../database/index.ts';
import {
  assertPerson,
  newId,
  newRowToken,
  orRefused,
  readRowToken,
  Refused,
  sameHash,
  type Language,
  type Refusal,
} from '../../shared/index.ts';
import { DataExport } from './data-export.entity.ts';
import { refuseExport } from './export-refusals.ts';

/** A file that may be fetched, for a short time. */
export interface ExportOutcome {
  /** What the link says: market, id and secret; null when refused. */
  token: string | null;
  expiresAt: Date | null;
  userErrors: Refusal[];
}

const goodForMinutes = 15;
const perDay = 5;

const countToday = statement(
  'exports.countToday',
  'select count(*)::int as count from data_exports where person_id = $1 and created_at > $2',
);

/**
 * Lets the caller fetch everything that is kept on them, in every market, for a quarter of an hour. Nobody does it for
 * them. Throws AccessDenied.
 */
export async function exportMyData(context: UseCaseContext): Promise<ExportOutcome> {
  const { principal, market } = context;
  assertPerson(principal, 'person.export', market.id);
  return orRefused({ token: null, expiresAt: null }, () =>
    context.db.transaction((tx) => open(tx, context, principal.personId)),
  );
}

async function open(tx: Transaction, context: UseCaseContext, personId: string): Promise<ExportOutcome> {
  const { clock, language, market } = context;
  const now = clock.now();
  await hold(tx, `data_exports:${personId}`);
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const { count } = (await tx.row<{ count: number }>(countToday, [personId, since]))!;
  if (count >= perDay) throw new Refused(refuseExport(language, 'EXPORT_LIMIT', null));
  const id = newId();
  const token = newRowToken(market.id, id);
  const expiresAt = new Date(now.getTime() + goodForMinutes * 60_000);
  const row = { marketId: market.id, id, personId, secretHash: token.hash, language };
  await tx.manager.insert(DataExport, { ...row, createdAt: now, expiresAt });
  await record(tx, context, personId, 'person.export', id);
  return { token: token.text, expiresAt, userErrors: [] };
}

const record = (
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  action: string,
  exportId: string,
): Promise<void> =>
  writeAuditEntry(tx, context, {
    ...{ action, subjectType: 'Person', subjectId: personId, detail: { exportId } },
  });

const find = statement(
  'exports.find',
  `select e.person_id as "personId", e.secret_hash as "secretHash", e.language, e.expires_at as "expiresAt"
   from data_exports e join persons on persons.id = e.person_id and persons.erased_at is null
   where e.market_id = $1 and e.id = $2`,
);
const fetched = statement(
  'exports.fetched',
  'update data_exports set fetched_at = $3 where market_id = $1 and id = $2',
);

/** Whose data a link gives, and in which language they asked. */
export interface OpenedExport {
  personId: string;
  language: Language;
}

/** Whose file a link's token is; null for one that is made up or has run out. Each fetch is recorded. */
export async function openExport(context: UseCaseContext, token: string): Promise<OpenedExport | null> {
  const read = readRowToken(token);
  if (!read) return null;
  const { marketId, id, hash } = read;
  type Row = OpenedExport & { secretHash: string; expiresAt: Date };
  const now = context.clock.now();
  return context.db.transaction(async (tx) => {
    const row = await tx.row<Row>(find, [marketId, id]);
    if (!row || row.expiresAt <= now || !sameHash(hash, row.secretHash)) return null;
    await tx.rows(fetched, [marketId, id, now]);
    await record(tx, inMarketOf(context, marketId), row.personId, 'person.fetchExport', id);
    return { personId: row.personId, language: row.language };
  });
}

/** Forgets what could be fetched before an instant. */
export const forgetExports = forgetting('exports.forget', 'data_exports', 'expires_at < $1');
