import { useMutation } from '@yizhan/graphql-client';
import { fullDayText, useWording } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/server-clock.ts';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import type { AvailabilityFragment } from '../gql/graphql.ts';
import { updateAvailabilityDocument } from './availability-documents.ts';

type DayException = Omit<AvailabilityFragment['availabilityExceptions'][number], '__typename'>;

/** Sends the dates that shall hold. */
function useDates(dates: readonly DayException[]) {
  const [, update] = useMutation(updateAvailabilityDocument);
  const { isBusy, error, send } = useSending();
  const put = (next: readonly DayException[], onDone?: () => void) =>
    void send(
      () =>
        update({ input: { exceptions: next.map(({ day, kind, from, to }) => ({ day, kind, from, to })) } }),
      (data) => data.updateAvailability.userErrors,
      onDone,
    );
  const without = (day: string) => dates.filter((one) => one.day !== day);
  return {
    ...{ isBusy, error },
    add: (day: string, kind: DayException['kind'], onDone: () => void) =>
      put([...without(day), { day, kind, from: null, to: null }], onDone),
    remove: (day: string) => put(without(day)),
  };
}

interface DateLineProps {
  date: DayException;
  isBusy: boolean;
  onRemove(): void;
}

function DateLine({ date: { day, kind }, isBusy, onRemove }: DateLineProps) {
  const { t } = useTranslation();
  const text = fullDayText(useWording(), day, useToday());
  return (
    <li className="dates__one">
      <span>{t(kind === 'OFF' ? 'availability.isOff' : 'availability.isExtra', { day: text })}</span>
      <button
        type="button"
        className="button"
        aria-label={t('availability.removeOne', { day: text })}
        aria-disabled={isBusy}
        onClick={onRemove}
      >
        {t('availability.remove')}
      </button>
    </li>
  );
}

interface AddDateProps {
  isBusy: boolean;
  onAdd(day: string, kind: DayException['kind'], onDone: () => void): void;
}

function AddDate({ isBusy, onAdd }: AddDateProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const put = (kind: DayException['kind']) => day !== '' && onAdd(day, kind, () => setDay(''));
  return (
    <>
      <label className="field__label" htmlFor="other-day">
        {t('availability.date')}
      </label>
      <input
        id="other-day"
        type="date"
        className="input"
        min={useToday()}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <div className="dates__add">
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => put('OFF')}>
          {t('availability.off')}
        </button>
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => put('EXTRA')}>
          {t('availability.extra')}
        </button>
      </div>
    </>
  );
}

/** Dates on which it is otherwise: each is kept and taken away at once. */
export function DatesForm({ dates }: { dates: readonly DayException[] }) {
  const { t } = useTranslation();
  const { add, remove, isBusy, error } = useDates(dates);
  return (
    <section className="card">
      <h2>{t('availability.dates')}</h2>
      <p>{t('availability.datesHint')}</p>
      {dates.length === 0 && <p className="field__hint">{t('availability.dateNone')}</p>}
      <ul className="dates">
        {dates.map((date) => (
          <DateLine key={date.day} date={date} isBusy={isBusy} onRemove={() => remove(date.day)} />
        ))}
      </ul>
      <FormError text={error ?? undefined} />
      <AddDate isBusy={isBusy} onAdd={add} />
    </section>
  );
}
