import { marketSubject, writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { renewGuardedRoles } from '../identity/index.ts';
import { lockMarket, type Market } from '../markets/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { assertMay, newId, orRefused, Refused, type Refusal } from '../shared/index.ts';
import { checkSettings, type UpdateMarketInput } from './check-settings.ts';
import { writeSettings } from './setup-store.ts';

/** The market as it is now, and what the caller can mend. */
export interface MarketOutcome {
  market: Market | null;
  userErrors: Refusal[];
}

/** Changes the caller's own market; every gateway shows it within seconds. Throws AccessDenied. */
export async function updateMarket(
  context: UseCaseContext,
  input: UpdateMarketInput,
): Promise<MarketOutcome> {
  assertMay(context.principal, 'market.update', context.market.id);
  return orRefused<MarketOutcome>({ market: null }, async () => {
    return { market: await context.db.transaction((tx) => update(tx, context, input)), userErrors: [] };
  });
}

async function update(tx: Transaction, context: UseCaseContext, input: UpdateMarketInput): Promise<Market> {
  const before = await lockMarket(tx, context.market.id);
  const { settings, refusals } = checkSettings(context.language, input);
  if (refusals.length > 0) throw new Refused(...refusals);
  const changed = Object.entries(settings)
    .filter(([name, value]) => JSON.stringify(before[name as keyof Market]) !== JSON.stringify(value))
    .map(([name]) => name);
  if (changed.length === 0) return before;
  const after = { ...before, ...settings };
  await writeSettings(tx, after);
  await writeAuditEntry(tx, context, {
    action: 'market.update',
    ...marketSubject(before.id),
    detail: { fields: changed },
  });
  await appendEvents(tx, [{ marketId: before.id, type: 'reference.changed', subjectId: newId() }]);
  if (changed.includes('staffTotpRequired')) await renewGuardedRoles(tx, context, before.id);
  return lockMarket(tx, before.id);
}
