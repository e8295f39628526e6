import { useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { TypeAhead, type TypeAheadLook } from '../type-ahead/type-ahead.tsx';
import { divisionChoices } from './division-choices.ts';

interface DivisionSelectProps extends TypeAheadLook {
  value: string | null;
  onChange: (code: string | null) => void;
}

/** A district or sub-district of the market's place. */
export function DivisionSelect({ value, onChange, ...look }: DivisionSelectProps) {
  const { t } = useText();
  const { divisions, divisionCode } = useMarket();
  const [typed, setTyped] = useState('');
  const all = useMemo(() => divisionChoices(divisions, divisionCode), [divisions, divisionCode]);
  const list = all.filter(({ label }) => label.includes(typed));
  return (
    <TypeAhead
      {...look}
      chosen={all.find(({ key }) => key === value)?.label ?? value}
      choices={{ list, searching: false }}
      typed={typed}
      nothing={t('jobForm.noDivision')}
      onType={setTyped}
      onChoose={(choice) => onChange(choice?.key ?? null)}
    />
  );
}
