import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useSending } from '../form/use-sending.ts';
import { pathWithNext } from '../session/next-address.ts';
import { useViewer } from '../session/use-viewer.ts';
import { contactDocument } from './apply-documents.ts';

/** The employer's number through the market: shown to who is signed in, and each look is kept. */
export function useCall(jobId: string) {
  const { t } = useTranslation();
  const { state } = useViewer();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, request] = useMutation(contactDocument);
  const { isBusy, error, send } = useSending();
  const [phone, setPhone] = useState<string | null>(null);
  const [isSilent, setSilent] = useState(false);

  const call = () => {
    if (state === 'anonymous') return void navigate(pathWithNext('/sign-in', pathname));
    void send(
      () => request({ input: { jobId } }),
      ({ requestJobContact: { userErrors } }) => userErrors,
      ({ requestJobContact: { phone: number } }) => {
        setPhone(number ?? null);
        setSilent(!number);
        if (number) window.location.href = `tel:${number}`;
      },
    );
  };
  return { phone, call, isBusy, note: error ?? (isSilent ? t('apply.noCalls') : null) };
}

/** 打电话: a tap asks for the number and dials; from then on it is a plain link. */
export function CallButton({ phone, call, isBusy }: ReturnType<typeof useCall>) {
  const { t } = useTranslation();
  if (phone) {
    return (
      <a className="button apply__button" href={`tel:${phone}`}>
        {t('apply.callNumber', { phone })}
      </a>
    );
  }
  return (
    <button type="button" className="button apply__button" aria-disabled={isBusy} onClick={call}>
      {t('apply.call')}
    </button>
  );
}
