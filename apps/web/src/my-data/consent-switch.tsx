import { useMutation } from '@yizhan/graphql-client';
import { consentText } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import type { MyDataQuery } from '../gql/graphql.ts';
import { giveConsentDocument, withdrawConsentDocument } from './my-data-documents.ts';
import '../form/field.css';

export type ConsentOfMine = MyDataQuery['viewer']['consents'][number];

interface ConsentSwitchProps {
  consent: ConsentOfMine;
  onChanged(): void;
}

/** Asked once more before work is no longer introduced. */
function Sure({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const { t } = useTranslation();
  return (
    <div className="my-data__warning" role="alert">
      <p>{t('myData.withdrawRequired')}</p>
      <button type="button" className="button" onClick={onYes}>
        {t('myData.withdrawYes')}
      </button>{' '}
      <button type="button" className="button" onClick={onNo}>
        {t('shared:action.cancel')}
      </button>
    </div>
  );
}

/** One purpose: what it is for, and on or off. It acts at once. */
export function ConsentSwitch({ consent, onChanged }: ConsentSwitchProps) {
  const { t } = useTranslation();
  const { purpose, given, terms } = consent;
  const [isAsking, setAsking] = useState(false);
  const [, give] = useMutation(giveConsentDocument);
  const [, withdraw] = useMutation(withdrawConsentDocument);
  const { isBusy, error, send } = useSending();
  const take = () => {
    setAsking(false);
    void send(
      () => withdraw({ input: { purpose } }),
      (data) => data.withdrawConsent.userErrors,
      onChanged,
    );
  };
  const agree = () =>
    void send(
      () => give({ input: { purpose, textVersion: terms.textVersion } }),
      (data) => data.giveConsent.userErrors,
      onChanged,
    );
  const toggle = () => (given ? (terms.required ? setAsking(true) : take()) : agree());
  return (
    <div className="consent">
      <label className="switch-field">
        <input type="checkbox" role="switch" checked={given} disabled={isBusy} onChange={toggle} />
        <span>
          {terms.title} <span className="me__mark">{t(given ? 'myData.given' : 'myData.notGiven')}</span>
        </span>
      </label>
      <p>{consentText(consent) ?? t('myData.noTextThen')}</p>
      {isAsking && <Sure onYes={take} onNo={() => setAsking(false)} />}
      <FormError text={error ?? undefined} />
    </div>
  );
}
