import { useTranslation } from 'react-i18next';
import type { Facets } from '../use-facets.ts';
import { OptionField } from '../sheet/option-field.tsx';

interface PayChoicesProps {
  facets: Facets | null;
  amount: string;
  onChange(amount: string): void;
}

/** Least pays that jobs reach, as choices with counts; typing any other amount stays possible. */
export function PayChoices({ facets, amount, onChange }: PayChoicesProps) {
  const { t } = useTranslation();
  const choices = facets?.pay ?? [];
  if (choices.length === 0) return null;
  return (
    <OptionField
      kind="radio"
      name="pay-at-least"
      label={t('filters.pay')}
      isLabelHidden
      options={choices.map(({ atLeast, count }) => ({
        value: String(Number(atLeast)),
        label: t('filters.payFrom', { amount: String(Number(atLeast)) }),
        count,
      }))}
      isExact={facets?.isExact}
      isBusy={facets?.isBusy}
      chosen={[amount]}
      onChange={onChange}
    />
  );
}
