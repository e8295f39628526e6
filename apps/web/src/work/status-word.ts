import { useTranslation } from 'react-i18next';
import type { MyApplicationFragment } from '../gql/graphql.ts';

type Placed = Pick<MyApplicationFragment, 'status' | 'changedAt' | 'placement'>;

/**
 * What became of an application, and since when where that is known: once the agreed work has begun, how it went and whether
 * it was paid says more than that somebody said yes.
 */
export function outcomeOf({ status, changedAt, placement }: Placed): { word: string; at: string | null } {
  if (status !== 'ACCEPTED' || !placement || placement.status === 'AGREED')
    return { word: status, at: changedAt };
  const paidAt = placement.wagePromise?.workerConfirmedAt ?? null;
  return paidAt ? { word: 'PAID', at: paidAt } : { word: placement.status, at: null };
}

/** A state of an application as a worker says it; a plain word for states that come with a newer gateway. */
export function useStatusWord(): (status: string) => string {
  const { t, i18n } = useTranslation();
  return (status) =>
    i18n.exists(`work.status.${status}`) ? t(`work.status.${status}`) : t('work.status.unknown');
}
