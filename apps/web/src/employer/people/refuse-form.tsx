import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionField } from '../../filters/sheet/option-field.tsx';
import { PanelEnd } from '../form/panel-end.tsx';
import { useSending } from '../../form/use-sending.ts';
import { refuseDocument } from './step-documents.ts';

interface RefuseFormProps {
  application: { id: string; worker: { displayName: string } };
  onDone(): void;
}

/** What an employer may mean; the other codes are a worker's. */
const reasons = ['FILLED', 'SKILL', 'TIME', 'DISTANCE', 'DOCUMENTS', 'UNREACHABLE', 'OTHER'] as const;
type Reason = (typeof reasons)[number];

function useRefusal({ application, onDone }: RefuseFormProps) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [isShared, setShared] = useState(true);
  const [isMissing, setMissing] = useState(false);
  const [, refuse] = useMutation(refuseDocument);
  const sending = useSending();
  const send = async () => {
    setMissing(reason === null);
    if (reason === null) return;
    const input = { applicationId: application.id, reason, shareReason: isShared };
    await sending.send(
      () => refuse({ input }),
      (data) => data.refuseApplication.userErrors,
      onDone,
    );
  };
  return {
    reason,
    setReason,
    isShared,
    setShared,
    isMissing: isMissing && reason === null,
    send,
    fault: sending.error,
    isSending: sending.isBusy,
  };
}

/** No, with a reason that the worker hears of when it is shared. */
export function RefuseForm(props: RefuseFormProps) {
  const { t } = useTranslation();
  const { application } = props;
  const { reason, setReason, isShared, setShared, isMissing, send, fault, isSending } = useRefusal(props);
  return (
    <div className="panel">
      <OptionField
        kind="radio"
        name={`refuse-${application.id}`}
        label={t('hire.refuse.why')}
        options={reasons.map((one) => ({ value: one, label: t(`hire.reason.${one}`) }))}
        chosen={reason ? [reason] : []}
        onChange={(one) => setReason(one)}
      />
      <label className="switch-field">
        <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />
        {t('hire.refuse.share')}
      </label>
      <PanelEnd
        fault={isMissing ? t('hire.refuse.missing') : fault}
        isSending={isSending}
        text={t('hire.refuse.send', { name: application.worker.displayName })}
        onSend={() => void send()}
      />
    </div>
  );
}
