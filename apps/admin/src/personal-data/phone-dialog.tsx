import { useMutation } from '@yizhan/graphql-client';
import { Modal } from 'antd';
import { useState } from 'react';
import type { PersonalDataFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import { CardField } from './card-field.tsx';
import { changeWorkerPhoneMutation } from './personal-data-documents.ts';
import { RefusedAtTop } from './refused-at-top.tsx';
import { personalDataForm, useRefusals } from './use-refusals.ts';
import './personal-data.css';

interface PhoneDialogProps {
  worker: PersonalDataFragment;
  onChanged: () => void;
  onCancel: () => void;
}

function usePhoneChange({ worker, onChanged }: PhoneDialogProps) {
  const { t } = useText();
  const [typed, setTyped] = useState({ idNumber: '', newPhone: '' });
  const refusals = useRefusals(['idNumber', 'newPhone']);
  const [{ fetching }, changeWorkerPhone] = useMutation(changeWorkerPhoneMutation);
  const missing = () => ({
    ...(typed.idNumber.trim() === '' && { idNumber: t('personalData.card.missing') }),
    ...(typed.newPhone.trim() === '' && { newPhone: t('personalData.phone.missing') }),
  });
  async function send() {
    if (fetching || !refusals.complete(missing())) return;
    const { data, error } = await changeWorkerPhone({ input: { workerId: worker.id, ...typed } });
    if (refusals.settle({ error, userErrors: data?.changeWorkerPhone.userErrors })) onChanged();
  }
  const type = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    refusals.clear();
  };
  return { typed, type, messages: refusals.messages, sending: fetching, send: () => void send() };
}

/** Another phone for who lost theirs, with the card on the desk; Enter sends, Esc leaves. */
export function PhoneDialog(props: PhoneDialogProps) {
  const { t } = useText();
  const { displayName: name, maskedPhone } = props.worker;
  const { typed, type, messages, sending, send } = usePhoneChange(props);
  return (
    <Modal
      open
      title={t('personalData.phone.title', { name })}
      okText={t('personalData.phone.confirm')}
      okButtonProps={{ loading: sending }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={props.onCancel}
    >
      <div className="personal-data-dialog">
        <RefusedAtTop text={messages['']} />
        <p>{t('personalData.phone.text')}</p>
        <p>{t('personalData.phone.now', { phone: maskedPhone ?? t('personalData.phone.none') })}</p>
        <CardField
          autoFocus
          value={typed.idNumber}
          error={messages['idNumber']}
          onChange={(idNumber) => type({ idNumber })}
          onEnter={send}
        />
        <TextField
          form={personalDataForm}
          path="newPhone"
          label={t('personalData.phone.newPhone')}
          hint={t('personalData.phone.newPhoneHint')}
          inputMode="tel"
          value={typed.newPhone}
          error={messages['newPhone']}
          onChange={(newPhone) => type({ newPhone })}
          onEnter={send}
        />
      </div>
    </Modal>
  );
}
