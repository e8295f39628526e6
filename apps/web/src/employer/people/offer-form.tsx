import { newIdempotencyKey, useMutation } from '@yizhan/graphql-client';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../form/text-field.tsx';
import { PanelEnd } from '../form/panel-end.tsx';
import { useSending } from '../../form/use-sending.ts';
import { offerDocument } from './step-documents.ts';

interface ApplicantFormProps {
  application: { id: string; worker: { displayName: string } };
  onDone(): void;
}

const longestMessage = 200;

function useOffer({ application, onDone }: ApplicantFormProps) {
  const [message, setMessage] = useState('');
  const [, offer] = useMutation(offerDocument);
  const sending = useSending();
  const key = useRef<string | null>(null);
  const write = (text: string) => {
    setMessage(text);
    key.current = null;
  };
  const send = async () => {
    key.current ??= newIdempotencyKey();
    const words = message.trim() || null;
    const input = { applicationId: application.id, message: words, idempotencyKey: key.current };
    await sending.send(
      () => offer({ input }),
      (data) => data.offerApplication.userErrors,
      onDone,
    );
  };
  return { message, write, send, fault: sending.error, isSending: sending.isBusy };
}

/** Calls somebody to work, with a word to go with it. */
export function OfferForm(props: ApplicantFormProps) {
  const { t } = useTranslation();
  const { application } = props;
  const { message, write, send, fault, isSending } = useOffer(props);
  return (
    <div className="panel">
      <p>{t('hire.offer.meaning')}</p>
      <TextField
        id={`offer-${application.id}`}
        label={t('hire.offer.message')}
        hint={t('hire.offer.messageHint')}
        value={message}
        maxLength={longestMessage}
        onChange={({ target }) => write(target.value)}
      />
      <PanelEnd
        fault={fault}
        isSending={isSending}
        text={t('hire.offer.send', { name: application.worker.displayName })}
        onSend={() => void send()}
      />
    </div>
  );
}
