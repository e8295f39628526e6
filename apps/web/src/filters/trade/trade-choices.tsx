import { useTranslation } from 'react-i18next';
import type { Facets } from '../use-facets.ts';
import { OptionField } from '../sheet/option-field.tsx';
import { toggled } from '../toggled.ts';

interface TradeChoicesProps {
  facets: Facets | null;
  chosen: string[];
  onChange(codes: string[]): void;
}

/** More than these are found by name below. */
const shownTrades = 8;

/** The trades with most jobs among what is searched for, as choices with counts. */
export function TradeChoices({ facets, chosen, onChange }: TradeChoicesProps) {
  const { t } = useTranslation();
  const trades = facets?.occupations.slice(0, shownTrades) ?? [];
  if (trades.length === 0) return null;
  return (
    <OptionField
      kind="checkbox"
      name="common-trade"
      label={t('filters.tradesHere')}
      options={trades.map(({ occupation: { code, name }, count }) => ({ value: code, label: name, count }))}
      isExact={facets?.isExact}
      isBusy={facets?.isBusy}
      chosen={chosen}
      onChange={(code) => onChange(toggled(chosen, code))}
    />
  );
}
