import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import { updateAvailabilityDocument } from './availability-documents.ts';
import { choicesOf, spans, weekOf, type DayChoice, type Span, type WeekdayHours } from './week.ts';

interface DayRowProps {
  choice: DayChoice;
  onChange(choice: DayChoice): void;
}

function DayRow({ choice, onChange }: DayRowProps) {
  const { t } = useTranslation();
  const day = t(`availability.day.${choice.weekday}`);
  const time = (end: 'from' | 'to') => (
    <input
      type="time"
      className="input"
      required
      aria-label={t(end === 'from' ? 'availability.from' : 'availability.to', { day })}
      value={choice[end] === '24:00' ? '00:00' : choice[end]}
      onChange={({ target }) => onChange({ ...choice, [end]: target.value })}
    />
  );
  return (
    <div className={`day-row day-row--${choice.span === 'off' ? 'off' : 'on'}`}>
      <label className="day-row__label" htmlFor={`span-${choice.weekday}`}>
        {day}
      </label>
      <select
        id={`span-${choice.weekday}`}
        className="input"
        value={choice.span}
        onChange={({ target }) => onChange({ ...choice, span: target.value as Span })}
      >
        {spans.map((span) => (
          <option key={span} value={span}>
            {t(`availability.span.${span}`)}
          </option>
        ))}
      </select>
      {choice.span === 'own' && (
        <div className="day-row__hours">
          {time('from')} – {time('to')}
        </div>
      )}
    </div>
  );
}

/** The usual week, a day a line, saved by one button. */
export function WeekForm({ week }: { week: readonly WeekdayHours[] }) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState(() => choicesOf(week));
  const [isSaved, setSaved] = useState(false);
  const [, update] = useMutation(updateAvailabilityDocument);
  const { isBusy, error, send } = useSending();
  const change = (changed: DayChoice) => {
    setSaved(false);
    setChoices((before) => before.map((one) => (one.weekday === changed.weekday ? changed : one)));
  };
  const save = () =>
    void send(
      () => update({ input: { week: weekOf(choices) } }),
      (data) => data.updateAvailability.userErrors,
      () => setSaved(true),
    );
  return (
    <section className="card">
      <h2>{t('availability.week')}</h2>
      {choices.map((choice) => (
        <DayRow key={choice.weekday} choice={choice} onChange={change} />
      ))}
      <FormError text={error ?? undefined} />
      <button
        type="button"
        className="button button--main button--wide"
        aria-disabled={isBusy}
        onClick={save}
      >
        {t(isBusy ? 'availability.saving' : 'availability.save')}
      </button>
      <p role="status">{isSaved && t('availability.saved')}</p>
    </section>
  );
}
