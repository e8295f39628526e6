import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '../form/use-sending.ts';
import { withdrawDocument } from './step-documents.ts';

interface WithdrawProps {
  applicationId: string;
  label: string;
}

/** Dropping out, asked once more in place: a slip of the thumb must not cost a job. */
export function Withdraw({ applicationId, label }: WithdrawProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [, withdraw] = useMutation(withdrawDocument);
  const { isBusy, error, send } = useSending();
  const confirm = () =>
    void send(
      () => withdraw({ input: { applicationId } }),
      ({ withdrawApplication: { userErrors } }) => userErrors,
    );
  if (!isAsking) {
    return (
      <button type="button" className="button work__button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div className="withdraw" role="group" aria-label={label}>
      <p role="status">{t('work.withdraw.sure')}</p>
      {error && (
        <p className="work__error" role="alert">
          {error}
        </p>
      )}
      <button type="button" className="button work__button" autoFocus onClick={() => setAsking(false)}>
        {t('work.withdraw.keep')}
      </button>
      <button
        type="button"
        className="button work__button withdraw__yes"
        aria-disabled={isBusy}
        onClick={confirm}
      >
        {t('work.withdraw.yes')}
      </button>
    </div>
  );
}
