import { useMutation } from '@yizhan/graphql-client';
import { Modal } from 'antd';
import { useState } from 'react';
import type { PersonalDataFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { CardField } from './card-field.tsx';
import { EvidenceChoice, type SeenEvidence } from './evidence-choice.tsx';
import { eraseWorkerMutation } from './personal-data-documents.ts';
import { RefusedAtTop } from './refused-at-top.tsx';
import { useRefusals } from './use-refusals.ts';
import './personal-data.css';

interface EraseDialogProps {
  worker: PersonalDataFragment;
  onErased: () => void;
  onCancel: () => void;
}

const goes = ['name', 'signIn', 'applications'] as const;
const stays = ['work', 'consents', 'audit', 'backups'] as const;

/** What goes and what stays, to be told before it is done. */
function WhatBecomes() {
  const { t } = useText();
  return (
    <>
      <h3 className="personal-data__heading">{t('personalData.eraseDialog.goes')}</h3>
      <ul className="erase-dialog__lines">
        {goes.map((line) => (
          <li key={line}>{t(`personalData.eraseDialog.goesLines.${line}`)}</li>
        ))}
      </ul>
      <h3 className="personal-data__heading">{t('personalData.eraseDialog.kept')}</h3>
      <ul className="erase-dialog__lines">
        {stays.map((line) => (
          <li key={line}>{t(`personalData.eraseDialog.keptLines.${line}`)}</li>
        ))}
      </ul>
      <p>{t('personalData.eraseDialog.wages')}</p>
    </>
  );
}

function useErasure({ worker, onErased }: EraseDialogProps) {
  const { t } = useText();
  const [evidence, setEvidence] = useState<SeenEvidence | null>(null);
  const [idNumber, setIdNumber] = useState('');
  const refusals = useRefusals(['evidence', 'idNumber']);
  const [{ fetching }, eraseWorker] = useMutation(eraseWorkerMutation);
  async function send() {
    const missing = {
      ...(evidence === null && { evidence: t('personalData.evidenceMissing') }),
      ...(idNumber.trim() === '' && { idNumber: t('personalData.card.missing') }),
    };
    if (fetching || !refusals.complete(missing) || evidence === null) return;
    const { data, error } = await eraseWorker({ input: { workerId: worker.id, evidence, idNumber } });
    if (refusals.settle({ error, userErrors: data?.eraseWorker.userErrors })) onErased();
  }
  const choose = (seen: SeenEvidence) => {
    setEvidence(seen);
    refusals.clear();
  };
  const type = (typed: string) => {
    setIdNumber(typed);
    refusals.clear();
  };
  const { messages } = refusals;
  return { evidence, choose, idNumber, type, messages, sending: fetching, send: () => void send() };
}

/** Erases who stands at the window and asks for it. Only the button does it, never Enter; the focus begins on leaving. */
export function EraseDialog(props: EraseDialogProps) {
  const { t } = useText();
  const { evidence, choose, idNumber, type, messages, sending, send } = useErasure(props);
  return (
    <Modal
      open
      title={t('personalData.eraseDialog.title', { name: props.worker.displayName })}
      okText={t('personalData.eraseDialog.confirm')}
      okButtonProps={{ danger: true, loading: sending }}
      cancelText={t('common.cancel')}
      cancelButtonProps={{ autoFocus: true }}
      onOk={send}
      onCancel={props.onCancel}
    >
      <div className="personal-data-dialog">
        <RefusedAtTop text={messages['']} />
        <p>{t('personalData.eraseDialog.text')}</p>
        <WhatBecomes />
        <EvidenceChoice value={evidence} error={messages['evidence']} onChange={choose} />
        <CardField value={idNumber} error={messages['idNumber']} onChange={type} />
      </div>
    </Modal>
  );
}
