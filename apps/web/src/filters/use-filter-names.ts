import { dayText, distanceText, enumWord, useWording, wageUnit } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/server-clock.ts';
import type { Market } from '../app/market/use-market.ts';
import type { FilterName, Filters } from './filters.ts';
import { useOccupations } from './trade/use-occupations.ts';

const startWords = new Set(['today', 'tomorrow', 'week']);

/** Each filter as a reader would say it: "砌筑工、石工", "200 元/天以上". */
export function useFilterNames(filters: Filters, market: Market | null): (name: FilterName) => string {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const { occupations } = useOccupations(filters.occupationCodes.length > 0);
  const joined = (names: readonly (string | undefined)[], fallback: string) =>
    names.every(Boolean) ? names.join('、') : fallback;
  const { start, withinMetres } = filters;
  const names: Record<FilterName, () => string> = {
    search: () => filters.search,
    occupationCodes: () => {
      const found = filters.occupationCodes.map((code) => occupations.find((one) => one.code === code)?.name);
      return joined(found, t('board.filterName.occupationCodes'));
    },
    wageAtLeast: () =>
      t('chip.pay', { amount: filters.wageAtLeast, unit: wageUnit(wording, filters.wageUnit) }),
    settlements: () => filters.settlements.map((one) => enumWord(wording, 'settlement', one)).join('、'),
    start: () =>
      startWords.has(start ?? '') ? t(`filters.day.${start}`) : dayText(wording, start ?? today, today),
    divisionCodes: () => {
      const found = filters.divisionCodes.map(
        (code) => market?.divisions.find((one) => one.code === code)?.name,
      );
      return joined(found, t('board.filterName.divisionCodes'));
    },
    withinMetres: () => t('filters.within', { distance: distanceText(wording, withinMetres ?? 0) }),
    urgent: () => t('job.urgent'),
  };
  return (name) => names[name]();
}
