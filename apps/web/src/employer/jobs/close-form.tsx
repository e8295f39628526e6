import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionField } from '../../filters/sheet/option-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { PanelEnd } from '../form/panel-end.tsx';
import { useSending } from '../../form/use-sending.ts';
import { closeJobDocument } from './my-jobs-document.ts';

const reasons = ['found', 'cancelled', 'moved', 'other'] as const;
type Reason = (typeof reasons)[number];

interface CloseFormProps {
  job: { id: string; placedCount: number };
  onDone(): void;
}

/** Takes a job down, with the reason for the record. */
export function CloseForm({ job, onDone }: CloseFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('found');
  const [words, setWords] = useState('');
  const [, closeJob] = useMutation(closeJobDocument);
  const { isBusy, error, send } = useSending();
  const said = (reason === 'other' && words.trim()) || t(`hire.close.reason.${reason}`);
  const close = () =>
    send(
      () => closeJob({ input: { jobId: job.id, reason: said } }),
      (data) => data.closeJob.userErrors,
      onDone,
    );
  return (
    <div className="panel">
      {job.placedCount > 0 && <p className="warning">{t('hire.close.placed', { value: job.placedCount })}</p>}
      <OptionField
        kind="radio"
        name={`close-${job.id}`}
        label={t('hire.close.why')}
        options={reasons.map((one) => ({ value: one, label: t(`hire.close.reason.${one}`) }))}
        chosen={[reason]}
        onChange={(one) => setReason(one)}
      />
      {reason === 'other' && (
        <TextField
          id={`close-words-${job.id}`}
          label={t('hire.close.words')}
          value={words}
          maxLength={200}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <PanelEnd fault={error} isSending={isBusy} text={t('hire.close.send')} onSend={() => void close()} />
    </div>
  );
}
