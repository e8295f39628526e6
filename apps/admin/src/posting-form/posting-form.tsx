import type { KeyboardEvent, ReactNode } from 'react';
import type { PostingValues } from '../job-draft/posting-values.ts';
import { isComposing } from '../shortcuts/shortcut.ts';
import { EndField, StartField } from './day-fields.tsx';
import { LiveCheck } from './live-check.tsx';
import { NeedFields } from './need-fields.tsx';
import { ShiftFields } from './shift-fields.tsx';
import { TermsFields } from './terms-fields.tsx';
import { BenefitFields, DescriptionField, UrgentField } from './text-fields.tsx';
import type { PostingForm } from './use-posting-form.ts';
import { EmployerField, OccupationField, PlaceFields, TitleField } from './who-fields.tsx';
import '../shared/notice.css';
import '../shared/forms/toggle.css';
import './posting-form.css';

interface PostingFormProps {
  form: PostingForm;
  /** A job keeps its employer. */
  employerIsFixed?: boolean;
  /** Above the fields: what happened so far. */
  notice?: ReactNode;
  actions: ReactNode;
}

/** Enter ends a word of the input method or does nothing; Ctrl+Enter submits. */
function keepEnter(event: KeyboardEvent): void {
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
  const inField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  if (isPlainEnter && inField && !isComposing(event.nativeEvent)) event.preventDefault();
}

function Fields({ form, employerIsFixed }: { form: PostingForm; employerIsFixed: boolean }) {
  const { values, messages, set } = form;
  const { title, description, headcount, wage, settlement, place, startsOn, endsOn, shifts, benefits } =
    values;
  const common = { messages, set };
  const startsAtEmployer = !employerIsFixed && values.employerId === null;
  return (
    <>
      {!employerIsFixed && (
        <EmployerField {...common} employerId={values.employerId} autoFocus={startsAtEmployer} />
      )}
      <OccupationField
        {...common}
        occupationCode={values.occupationCode}
        titleIsBlank={title.trim() === ''}
        autoFocus={!startsAtEmployer && !employerIsFixed}
      />
      <TitleField {...common} title={title} />
      <TermsFields {...common} headcount={headcount} wage={wage} settlement={settlement} />
      <PlaceFields {...common} place={place} />
      <StartField {...common} startsOn={startsOn} />
      <EndField {...common} startsOn={startsOn} endsOn={endsOn} />
      <ShiftFields {...common} shifts={shifts} />
      <UrgentField {...common} urgent={values.urgent} />
      <DescriptionField {...common} description={description} />
      <BenefitFields {...common} benefits={benefits} />
      <NeedFields {...common} languageNeeds={values.languageNeeds} />
    </>
  );
}

/** A posting: the fields on the left, what the rules say of it on the right. */
export function PostingFormView({ form, employerIsFixed = false, notice, actions }: PostingFormProps) {
  const setText = (field: 'title' | 'description', text: string) =>
    form.set({ [field]: text } satisfies Partial<PostingValues>);
  return (
    <div className="posting-form">
      <form
        className="posting-form__fields card"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={keepEnter}
      >
        {notice && <div className="posting-form__notice span-2">{notice}</div>}
        <Fields form={form} employerIsFixed={employerIsFixed} />
        <div className="posting-form__actions span-2">{actions}</div>
      </form>
      <aside className="posting-form__check">
        <LiveCheck values={form.values} onChange={setText} />
      </aside>
    </div>
  );
}
