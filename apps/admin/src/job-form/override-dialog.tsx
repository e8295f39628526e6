import { Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ReasonField } from '../shared/forms/reason-field.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';

interface OverrideDialogProps {
  onClose: () => void;
  onSend: (reason: string) => void;
}

/** Why a posting with blocked words shall go to review all the same. */
export function OverrideDialog({ onClose, onSend }: OverrideDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') onSend(text);
  };
  const shortcut = { label: t('shell.shortcuts.send'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={t('jobForm.blocked.overrideTitle')}
      okText={t('jobForm.blocked.overrideConfirm')}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('jobForm.blocked.overrideText')}</p>
      <ReasonField
        id="override-reason"
        autoFocus
        label={t('jobForm.blocked.overrideReason')}
        placeholder={t('jobForm.blocked.overrideHint')}
        value={reason}
        onChange={setReason}
        error={isMissing ? t('jobForm.blocked.overrideMissing') : null}
      />
    </Modal>
  );
}
