import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { isMemberOf } from '../employers/index.ts';
import { assertMayOwn, orRefused, refusalsOf, Refused, type Refusal } from '../shared/index.ts';
import { workerOfPerson } from '../workers/index.ts';
import { lockPlacement, visiblePlacementsByKeys, type LockedPlacement } from './placement-store.ts';
import { Placement } from './placement.entity.ts';
import { recordPlacement } from './record-placement.ts';

const refuse = refusalsOf({
  PLACEMENT_NOT_FOUND: {
    'zh-CN': '找不到这条用工记录，请刷新后再试。',
    en: 'There is no such placement; reload and try again.',
  },
  PLACEMENT_NOT_BEGUN: {
    'zh-CN': '还没有开工，开工后再确认工资。',
    en: 'The work has not begun; confirm the wage afterwards.',
  },
  WAGE_NOT_POSITIVE: {
    'zh-CN': '工资要大于 0 元，请填写实际数额。',
    en: 'The wage must be more than 0; enter what was really paid.',
  },
  WAGE_TOO_HIGH: {
    'zh-CN': '工资不能超过 {max} 元，请检查数额。',
    en: 'The wage cannot be more than {max}; check the amount.',
  },
  PAID_AT_IN_FUTURE: {
    'zh-CN': '付款时间还没到，请填实际付款的时间。',
    en: 'That time has not come yet; enter when it was really paid.',
  },
});

export interface ConfirmWagePaidInput {
  /** Null when the id given is none of a placement. */
  placementId: string | null;
  /** Yuan in all. */
  amount: string;
  /** When it changed hands; null: now. */
  paidAt: Date | null;
}

export interface PlacementOutcome {
  placementId: string | null;
  userErrors: Refusal[];
}

const most = 999_999;

/**
 * The employer says that the wage was paid, or the worker that it was received. It counts as paid when the worker says
 * so. Throws AccessDenied.
 */
export async function confirmWagePaid(
  context: UseCaseContext,
  input: ConfirmWagePaidInput,
): Promise<PlacementOutcome> {
  assertMayOwn(context.principal, 'placement.confirmWage', context.market.id);
  return orRefused({ placementId: null }, () => context.db.transaction((tx) => confirm(tx, context, input)));
}

async function confirm(
  tx: Transaction,
  context: UseCaseContext,
  input: ConfirmWagePaidInput,
): Promise<PlacementOutcome> {
  const { placement, byWorker } = await partyOf(tx, context, input.placementId);
  assertSound(context, placement, input);
  const now = context.clock.now();
  const { amount, paidAt } = input;
  const { marketId, id } = placement;
  const columns = byWorker
    ? { workerConfirmedAt: now, paidAt: paidAt ?? now, paidAmount: amount }
    : { employerConfirmedAt: now, ...(placement.paidAt ? {} : { paidAmount: amount }) };
  await tx.manager.update(Placement, { marketId, id }, { ...columns, changedAt: now });
  const action = byWorker ? 'placement.wageReceived' : 'placement.wagePaid';
  await recordPlacement(tx, context, placement, action, { amount });
  return { placementId: id, userErrors: [] };
}

/** The placement, held, and whether the caller speaks for its worker; anybody else's is refused as not there. */
async function partyOf(
  tx: Transaction,
  context: UseCaseContext,
  id: string | null,
): Promise<{ placement: LockedPlacement; byWorker: boolean }> {
  const { principal, market, language } = context;
  const [seen] = id ? await visiblePlacementsByKeys(tx, principal, [market.id], [id]) : [];
  const placement = seen && (await lockPlacement(tx, market.id, seen.id));
  if (placement && principal.kind === 'PERSON') {
    const own = await workerOfPerson(tx, market.id, principal.personId);
    if (own?.id === placement.workerId) return { placement, byWorker: true };
    if (await isMemberOf(tx, principal, market.id, placement.employerId))
      return { placement, byWorker: false };
  }
  throw new Refused(refuse(language, 'PLACEMENT_NOT_FOUND', ['input', 'placementId']));
}

function assertSound(
  { language, clock }: UseCaseContext,
  { beginsAt, status }: LockedPlacement,
  { amount, paidAt }: ConfirmWagePaidInput,
): void {
  const now = clock.now();
  const path = ['input', 'amount'];
  if (!(Number(amount) > 0)) throw new Refused(refuse(language, 'WAGE_NOT_POSITIVE', path));
  if (Number(amount) > most) throw new Refused(refuse(language, 'WAGE_TOO_HIGH', path, { max: most }));
  if (paidAt && paidAt > now) throw new Refused(refuse(language, 'PAID_AT_IN_FUTURE', ['input', 'paidAt']));
  if (beginsAt > now || status === 'CANCELLED')
    throw new Refused(refuse(language, 'PLACEMENT_NOT_BEGUN', ['input', 'placementId']));
}
