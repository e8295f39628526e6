import { addDays, dayOf, fullDayText, useWording } from '@yizhan/ui';
import { Button } from 'antd';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DayPicker } from '../pickers/day-picker.tsx';
import { useMarket } from '../shell/market-context.tsx';
import type { FieldProps } from './field-props.ts';
import { FormField } from './form-field.tsx';

function useToday(): string {
  const { timeZone } = useMarket();
  return dayOf(Date.now(), timeZone);
}

/** Today, tomorrow and the day after, one key each. */
function QuickDays({ value, onChoose }: { value: string | null; onChoose: (day: string) => void }) {
  const { t } = useText();
  const today = useToday();
  const days = [t('jobForm.today'), t('jobForm.tomorrow'), t('jobForm.dayAfter')];
  return (
    <div className="posting-form__days" role="group" aria-label={t('jobForm.startsOn')}>
      {days.map((label, index) => {
        const day = addDays(today, index);
        const isChosen = value === day;
        return (
          <Button
            key={day}
            aria-pressed={isChosen}
            type={isChosen ? 'primary' : 'default'}
            onClick={() => onChoose(day)}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}

/** The first day of the work. */
export const StartField = memo(function StartField({ startsOn, messages, set }: FieldProps<'startsOn'>) {
  const { t } = useText();
  const wording = useWording();
  const today = useToday();
  const weekday = startsOn ? fullDayText(wording, startsOn, today) : undefined;
  const choose = (day: string | null) => set({ startsOn: day });
  return (
    <FormField path="startsOn" label={t('jobForm.startsOn')} error={messages['startsOn']} aside={weekday}>
      {(control) => (
        <div className="posting-form__start">
          <QuickDays value={startsOn} onChoose={choose} />
          <DayPicker {...control} value={startsOn} onChange={choose} earliest={today} />
        </div>
      )}
    </FormField>
  );
});

/** The last day of the work, if it takes more than one. */
export const EndField = memo(function EndField(props: FieldProps<'startsOn' | 'endsOn'>) {
  const { startsOn, endsOn, messages, set } = props;
  const { t } = useText();
  const today = useToday();
  return (
    <FormField path="endsOn" label={t('jobForm.endsOn')} error={messages['endsOn']} optional>
      {(control) => (
        <DayPicker
          {...control}
          placeholder={t('jobForm.singleDay')}
          value={endsOn}
          onChange={(day) => set({ endsOn: day })}
          earliest={startsOn ?? today}
        />
      )}
    </FormField>
  );
});
