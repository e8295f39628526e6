import { SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { useSending } from '../form/use-sending.ts';
import { IdNumberField } from '../register/id-number-field.tsx';
import '../register/register.css';
import { MyDataShell } from './my-data-shell.tsx';
import { requestCorrectionDocument } from './my-data-documents.ts';

function CorrectForm({ onSent }: { onSent(): void }) {
  const { t } = useTranslation();
  const [realName, setRealName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [key] = useState(() => new SubmissionKey());
  const [, request] = useMutation(requestCorrectionDocument);
  const { isBusy, error, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = { realName: realName.trim() || null, idNumber: idNumber.trim() || null };
    void send(
      () => request({ input: { ...asked, idempotencyKey: key.take() } }),
      ({ requestCorrection: { userErrors } }) => {
        key.settle();
        return userErrors;
      },
      onSent,
    );
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <p>{t('myData.correctHint')}</p>
      <TextField
        id="realName"
        label={t('myData.correctName')}
        hint={t('myData.correctEmpty')}
        maxLength={60}
        value={realName}
        onChange={({ target }) => setRealName(target.value)}
      />
      <IdNumberField value={idNumber} error={undefined} onChange={setIdNumber} />
      <FormError text={error ?? undefined} />
      <button type="submit" className="button button--main button--wide" aria-disabled={isBusy}>
        {t('myData.correctSend')}
      </button>
    </form>
  );
}

/** A wrong name or ID number: what is on the card, to be seen at the window. The ID number stays on the page only. */
export function CorrectPage() {
  const { t } = useTranslation();
  const [isSent, setSent] = useState(false);
  return (
    <MyDataShell heading={t('myData.correct')}>
      {isSent ? <p role="status">{t('myData.correctSent')}</p> : <CorrectForm onSent={() => setSent(true)} />}
    </MyDataShell>
  );
}
