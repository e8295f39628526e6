import type { Problem } from '@yizhan/graphql-client';
import type { PostingCheck } from '@yizhan/ui';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../form/form-error.tsx';
import type { PostingHitFragment } from '../../gql/graphql.ts';
import { CheckPanel } from '../check/check-panel.tsx';
import { FieldNote } from '../form/field-note.tsx';
import { goToField } from '../form/go-to-field.ts';
import { Stepper } from '../form/stepper.tsx';
import { DayFields } from './fields/day-fields.tsx';
import { ExtraFields } from './fields/extra-fields.tsx';
import { NearbyNote } from './nearby-note.tsx';
import { NeedFields } from './fields/need-fields.tsx';
import { PayFields } from './fields/pay-fields.tsx';
import { PlaceFields } from './fields/place-fields.tsx';
import { postingFields } from './values/posting-errors.ts';
import { TextFields } from './fields/text-fields.tsx';
import { TradePick } from './fields/trade-pick.tsx';
import type { PostingForm as Form } from './use-posting-form.ts';

interface PostingFormProps {
  form: Form;
  check: PostingCheck<PostingHitFragment>;
  problem: Problem | null;
  isSending: boolean;
  sendText: string;
  /** Said right above the button. */
  note?: ReactNode;
  onSend(): void;
}

const mostPeople = 10_000;

function WorkFields({ form: { values, messages, change } }: Pick<PostingFormProps, 'form'>) {
  const { t } = useTranslation();
  return (
    <>
      <div data-field="occupationCode">
        <TradePick chosen={values.occupationCode} onChange={(occupationCode) => change({ occupationCode })} />
        <FieldNote id="hire-trade-note" error={messages['occupationCode']} />
        {values.occupationCode && (
          <NearbyNote occupationCode={values.occupationCode} divisionCode={values.place.divisionCode} />
        )}
      </div>
      <div data-field="headcount">
        <Stepper
          id="hire-headcount"
          label={t('hire.post.headcount')}
          value={values.headcount}
          min={1}
          max={mostPeople}
          onChange={(headcount) => change({ headcount })}
        />
        <FieldNote id="hire-headcount-note" error={messages['headcount']} />
      </div>
    </>
  );
}

/** What is still to be done, each a tap away. */
function WhatIsWrong({ form: { messages } }: Pick<PostingFormProps, 'form'>) {
  const { t } = useTranslation();
  const wrong = postingFields.filter((field) => messages[field]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong.length > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [wrong.length]);
  if (wrong.length === 0) return null;
  return (
    <div ref={box} className="form__error" role="alert">
      <p>{t('hire.post.fix', { value: wrong.length })}</p>
      <div className="options">
        {wrong.map((field) => (
          <button key={field} type="button" className="button" onClick={() => goToField(field)}>
            {t(`hire.field.${field.replace('.', '_')}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A posting by taps; the words are written along and may be changed. */
export function PostingForm(props: PostingFormProps) {
  const { t } = useTranslation();
  const { form, check, problem, isSending, sendText, note, onSend } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <WorkFields form={form} />
      <PayFields form={form} />
      <DayFields form={form} />
      <PlaceFields form={form} />
      <ExtraFields form={form} />
      <NeedFields form={form} />
      <TextFields form={form} />
      <CheckPanel check={check} texts={form.texts} onRewrite={(part) => form.change(part)} />
      <WhatIsWrong form={form} />
      <FormError text={form.messages['']} />
      <FormError
        text={problem ? `${t(`shared:problem.${problem.kind}`)}。${t('hire.post.sendAgain')}` : undefined}
      />
      {note}
      <button
        type="submit"
        className="button button--main button--wide"
        disabled={isSending || form.isLoading}
      >
        {isSending ? t('hire.sending') : sendText}
      </button>
    </form>
  );
}
