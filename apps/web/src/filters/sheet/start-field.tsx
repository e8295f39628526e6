import { addDays } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/server-clock.ts';
import type { StartDay } from '../filters.ts';
import { OptionField } from './option-field.tsx';

interface StartFieldProps {
  start: StartDay | null;
  onChange(start: StartDay | null): void;
}

const words = ['all', 'today', 'tomorrow', 'week', 'pick'] as const;

function wordOf(start: StartDay | null): (typeof words)[number] {
  if (start === null) return 'all';
  return words.find((word) => word === start) ?? 'pick';
}

/** The first day of work: by word, or a day of the calendar. */
export function StartField({ start, onChange }: StartFieldProps) {
  const { t } = useTranslation();
  const today = useToday();
  const word = wordOf(start);
  const choose = (wanted: (typeof words)[number]) => {
    if (wanted === 'all') onChange(null);
    else onChange(wanted === 'pick' ? (addDays(today, 2) as StartDay) : wanted);
  };
  return (
    <>
      <OptionField
        kind="radio"
        name="start"
        label={t('filters.start')}
        options={words.map((value) => ({ value, label: t(`filters.day.${value}`) }))}
        chosen={[word]}
        onChange={choose}
      />
      {word === 'pick' && (
        <label className="field__sub">
          {t('filters.dayLabel')}
          <input
            className="input"
            type="date"
            min={today}
            max={addDays(today, 365)}
            value={start ?? ''}
            onChange={(event) => event.target.value && onChange(event.target.value as StartDay)}
          />
        </label>
      )}
    </>
  );
}
