import { addDays } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/server-clock.ts';
import { OptionField } from '../../../filters/sheet/option-field.tsx';
import { FieldNote } from '../../form/field-note.tsx';
import type { PostingForm } from '../use-posting-form.ts';

const choices = ['today', 'tomorrow', 'pick'] as const;
type Choice = (typeof choices)[number];

interface DayInputProps {
  name: 'startsOn' | 'endsOn';
  form: PostingForm;
  min: string;
}

function DayInput({ name, form: { values, messages, change }, min }: DayInputProps) {
  const { t } = useTranslation();
  return (
    <input
      type="date"
      className="input form__input"
      aria-label={t(`hire.post.day.${name}`)}
      aria-invalid={Boolean(messages[name])}
      aria-describedby={`hire-${name}-note`}
      min={min}
      value={values[name]}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  );
}

function Start({ form }: { form: PostingForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const { values, messages, change } = form;
  const days: Record<Choice, string> = { today, tomorrow: addDays(today, 1), pick: values.startsOn };
  const [isPicking, setPicking] = useState(!choices.slice(0, 2).some((one) => days[one] === values.startsOn));
  const chosen = isPicking ? 'pick' : (choices.find((one) => days[one] === values.startsOn) ?? 'pick');
  const choose = (choice: Choice) => {
    setPicking(choice === 'pick');
    change({ startsOn: days[choice] });
  };
  return (
    <div className="field" data-field="startsOn">
      <OptionField
        kind="radio"
        name="start"
        label={t('hire.post.day.startsOn')}
        options={choices.map((one) => ({ value: one, label: t(`hire.post.start.${one}`) }))}
        chosen={[chosen]}
        onChange={choose}
      />
      {chosen === 'pick' && <DayInput name="startsOn" form={form} min={today} />}
      <FieldNote id="hire-startsOn-note" error={messages['startsOn']} />
    </div>
  );
}

function End({ form }: { form: PostingForm }) {
  const { t } = useTranslation();
  const { values, messages, change } = form;
  const [isOpen, setOpen] = useState(values.endsOn !== '');
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen) change({ endsOn: '' });
  };
  return (
    <div className="field" data-field="endsOn">
      <label className="switch-field">
        <input type="checkbox" checked={isOpen} onChange={toggle} />
        {t('hire.post.severalDays')}
      </label>
      {isOpen && <DayInput name="endsOn" form={form} min={values.startsOn} />}
      <FieldNote id="hire-endsOn-note" error={messages['endsOn']} />
    </div>
  );
}

function Hours({ form: { values, messages, change } }: { form: PostingForm }) {
  const { t } = useTranslation();
  const { hours } = values;
  return (
    <fieldset className="field" data-field="shifts">
      <legend className="field__label">{t('hire.post.hours')}</legend>
      <div className="hire-hours">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span>{t(`hire.post.hour.${end}`)}</span>
            <input
              type="time"
              className="input form__input"
              aria-invalid={Boolean(messages['shifts'])}
              aria-describedby="hire-shifts-note"
              value={hours[end]}
              onChange={({ target }) => change({ hours: { ...hours, [end]: target.value } }, 'shifts')}
            />
          </label>
        ))}
      </div>
      <FieldNote id="hire-shifts-note" error={messages['shifts']} hint={t('hire.post.hoursHint')} />
    </fieldset>
  );
}

/** Which day or days, and from when to when. */
export function DayFields({ form }: { form: PostingForm }) {
  return (
    <>
      <Start form={form} />
      <End form={form} />
      <Hours form={form} />
    </>
  );
}
