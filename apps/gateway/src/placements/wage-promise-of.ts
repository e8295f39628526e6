import type { PlacementRow } from '@yizhan/domain';
import type { WagePromiseType } from './placement.type.ts';

type Promised = Pick<
  PlacementRow,
  'wageAmount' | 'wageUnit' | 'payBy' | 'employerConfirmedAt' | 'workerConfirmedAt' | 'paidAt' | 'paidAmount'
>;

/** What a placement says of its wage. */
export function wagePromiseOf({ wageAmount, wageUnit, payBy, ...confirmed }: Promised): WagePromiseType {
  const { employerConfirmedAt, workerConfirmedAt, paidAt, paidAmount } = confirmed;
  const promised = { amount: wageAmount, unit: wageUnit, payBy };
  return { ...promised, employerConfirmedAt, workerConfirmedAt, paidAt, paidAmount };
}
