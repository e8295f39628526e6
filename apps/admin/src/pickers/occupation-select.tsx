import { useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { TypeAhead, type TypeAheadLook } from '../type-ahead/type-ahead.tsx';
import { matchingAlias, occupationRank } from './occupation-rank.ts';
import { useOccupations, type OccupationChoice } from './use-occupations.ts';

interface OccupationSelectProps extends TypeAheadLook {
  value: string | null;
  onChange: (code: string | null, occupation: OccupationChoice | null) => void;
}

/** A trade by its name, an everyday word for it, or its code. */
export function OccupationSelect({ value, onChange, ...look }: OccupationSelectProps) {
  const { t } = useText();
  const occupations = useOccupations();
  const [typed, setTyped] = useState('');
  const list = useMemo(() => {
    const ranked = (occupations ?? []).map((trade) => ({ trade, rank: occupationRank(trade, typed) }));
    const fitting = ranked.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank);
    return fitting.map(({ trade }) => ({
      key: trade.code,
      label: trade.name,
      note: matchingAlias(trade, typed) ?? trade.categoryName,
    }));
  }, [occupations, typed]);
  const find = (code: string | null) => occupations?.find((trade) => trade.code === code) ?? null;
  return (
    <TypeAhead
      {...look}
      chosen={value ? (find(value)?.name ?? value) : null}
      choices={{ list, searching: occupations === null }}
      typed={typed}
      nothing={t('jobForm.noOccupation')}
      onType={setTyped}
      onChoose={(choice) => onChange(choice?.key ?? null, find(choice?.key ?? null))}
    />
  );
}
