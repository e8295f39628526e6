import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import {
  assertMay,
  BadArgument,
  KeysetPage,
  newId,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../shared/index.ts';
import {
  auditPage,
  auditSort,
  countAuditEntries,
  type AuditEntryRow,
  type AuditFilter,
} from './audit-store.ts';
import { writeAuditEntry } from './write-audit-entry.ts';

/** The market's entries, newest first, for its auditors; each new search is an entry itself. Throws AccessDenied, BadArgument. */
export async function listAuditEntries(
  context: UseCaseContext,
  filter: AuditFilter,
  page: PageArguments,
): Promise<Page<AuditEntryRow>> {
  const { db, market, principal } = context;
  assertMay(principal, 'audit.read', market.id);
  assertCodes(filter);
  const list = new KeysetPage(page, auditSort, ['audit', market.id, filter]);
  const rows = await db.transaction(async (tx) => {
    await tx.enterMarket(market.id);
    if (list.start.length === 0) await recordLook(tx, context, filter);
    return auditPage(tx, market.id, filter, list);
  });
  return list.cut(rows, ({ at, id }) => [at, id]);
}

const forms: Partial<Record<keyof AuditFilter, RegExp>> = {
  action: /^[a-zA-Z]{1,30}(\.[a-zA-Z]{1,30})?$/,
  subjectType: /^[a-zA-Z_]{1,40}$/,
  requestId: /^[\w-]{1,64}$/,
};

/** A filter is written down: nothing goes into it but codes, or somebody's name would. */
function assertCodes(filter: AuditFilter): void {
  for (const [name, form] of Object.entries(forms)) {
    const value = filter[name as keyof AuditFilter];
    if (value == null || form.test(String(value))) continue;
    throw new BadArgument(`filter.${name}`, {
      'zh-CN': '请填写代码，例如 job.post。',
      en: 'Give a code, e.g. job.post.',
    });
  }
}

/** Who asked for what; going on to the next page is the same look. Ids and codes only: that is all a filter takes. */
function recordLook(tx: Transaction, context: UseCaseContext, filter: AuditFilter): Promise<void> {
  const detail = Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null));
  return writeAuditEntry(tx, context, {
    ...{ action: 'audit.read', subjectType: 'market', subjectId: newId(), detail },
  });
}

/** How many there are, exact up to 10,000. */
export async function auditEntryCount(
  { db, market, principal }: UseCaseContext,
  filter: AuditFilter,
): Promise<CappedCount> {
  assertMay(principal, 'audit.read', market.id);
  return db.transaction(async (tx) => {
    await tx.enterMarket(market.id);
    return countAuditEntries(tx, market.id, filter);
  });
}
