import { firstMessage, problemOf, useMutation } from '@yizhan/graphql-client';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ActingEvidence } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import { startActingForMutation } from './acting-documents.ts';
import type { ActedWorker, Consent } from './use-acting.ts';
import './acting.css';

interface ActingDialogProps {
  worker: ActedWorker;
  /** With the consent, or null when it was not to be had. */
  onSettled: (consent: Consent | null) => void;
}

const evidences: readonly ActingEvidence[] = ['ID_CARD', 'WORKER_NUMBER', 'SIGNED_SLIP'];

function useConsent({ worker, onSettled }: ActingDialogProps) {
  const { t } = useText();
  const [evidence, setEvidence] = useState<ActingEvidence>('ID_CARD');
  const [proof, setProof] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [{ fetching }, startActingFor] = useMutation(startActingForMutation);
  async function send() {
    if (fetching) return;
    if (proof.trim() === '') return setWrong(t('acting.proofMissing'));
    const { data, error } = await startActingFor({ input: { workerId: worker.id, evidence, proof } });
    const { accessToken, endsAt, userErrors } = data?.startActingFor ?? {};
    if (accessToken && endsAt) return onSettled({ accessToken, endsAt: Date.parse(endsAt) });
    setWrong(error ? t(`common.problem.${problemOf(error).kind}`) : (firstMessage(userErrors ?? []) ?? ''));
  }
  const choose = (chosen: ActingEvidence) => {
    setEvidence(chosen);
    setProof('');
    setWrong(undefined);
  };
  return { evidence, choose, proof, setProof, wrong, sending: fetching, send: () => void send() };
}

/** Records that the person at the window wants it, and what they showed; Enter sends, Esc leaves. */
export function ActingDialog(props: ActingDialogProps) {
  const { t } = useText();
  const { evidence, choose, proof, setProof, wrong, sending, send } = useConsent(props);
  return (
    <Modal
      open
      title={t('acting.title', { name: props.worker.name })}
      okText={t('acting.confirm')}
      okButtonProps={{ loading: sending }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={() => props.onSettled(null)}
    >
      <p>{t('acting.text')}</p>
      <Radio.Group
        className="acting-dialog__evidence"
        aria-label={t('acting.evidenceLabel')}
        value={evidence}
        options={evidences.map((value) => ({ value, label: t(`acting.evidence.${value}`) }))}
        onChange={({ target }) => choose(target.value as ActingEvidence)}
      />
      <TextField
        key={evidence}
        form="acting"
        path="proof"
        label={t(`acting.proof.${evidence}`)}
        autoFocus
        value={proof}
        error={wrong}
        onChange={setProof}
        onEnter={send}
      />
    </Modal>
  );
}
