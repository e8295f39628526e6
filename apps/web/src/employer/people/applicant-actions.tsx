import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../form/form-error.tsx';
import type { ApplicantFragment } from '../../gql/graphql.ts';
import { useSending } from '../../form/use-sending.ts';
import { stepsOf } from './applicants.ts';
import { OfferForm } from './offer-form.tsx';
import { PhoneButton } from './phone-button.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { shortlistDocument } from './step-documents.ts';

type Panel = 'offer' | 'refuse';

interface ActionsProps {
  application: ApplicantFragment;
}

interface ToggleProps {
  panel: Panel;
  open: Panel | null;
  name: string;
  onToggle(panel: Panel | null): void;
}

function Toggle({ panel, open, name, onToggle }: ToggleProps) {
  const { t } = useTranslation();
  const isOpen = open === panel;
  return (
    <button
      type="button"
      className={panel === 'offer' ? 'button button--main' : 'button'}
      aria-expanded={isOpen}
      aria-label={`${t(`hire.people.${panel}`)}：${name}`}
      onClick={() => onToggle(isOpen ? null : panel)}
    >
      {t(`hire.people.${panel}`)}
    </button>
  );
}

/** One tap and no more: the worker sees that the employer has looked. */
function KeepButton({ application: { id, worker } }: ActionsProps) {
  const { t } = useTranslation();
  const [, shortlist] = useMutation(shortlistDocument);
  const { isBusy, error, send } = useSending();
  const keep = () =>
    send(
      () => shortlist({ input: { applicationId: id } }),
      (data) => data.shortlistApplication.userErrors,
    );
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        aria-label={`${t('hire.people.keep')}：${worker.displayName}`}
        onClick={() => void keep()}
      >
        {t('hire.people.keep')}
      </button>
      <FormError text={error ?? undefined} />
    </>
  );
}

/** Calls to work, keeps in mind, or says no. */
export function ApplicantActions({ application }: ActionsProps) {
  const [open, setOpen] = useState<Panel | null>(null);
  const { id, status, worker } = application;
  const { offer, keep, refuse } = stepsOf(status);
  const toggle = { open, name: worker.displayName, onToggle: setOpen };
  const form = { application, onDone: () => setOpen(null) };
  return (
    <>
      <div className="hire-actions">
        {offer && <Toggle panel="offer" {...toggle} />}
        {keep && <KeepButton application={application} />}
        {refuse && <Toggle panel="refuse" {...toggle} />}
      </div>
      {offer && open === 'offer' && <OfferForm {...form} />}
      {refuse && open === 'refuse' && <RefuseForm {...form} />}
      {status === 'OFFERED' && <PhoneButton applicationId={id} name={worker.displayName} />}
    </>
  );
}
