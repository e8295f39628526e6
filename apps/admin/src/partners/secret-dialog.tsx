import { Button, Modal } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { CopyButton } from './copy-button.tsx';
import '../shared/shown-once.css';

interface SecretDialogProps {
  secret: string;
  onClose: () => void;
}

/** A secret, this once: closed by a button that says so, not by a click beside it. */
export function SecretDialog({ secret, onClose }: SecretDialogProps) {
  const { t } = useText();
  return (
    <Modal
      open
      title={t('partners.secrets.shownTitle')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('partners.secrets.kept')}</Button>}
    >
      <p>{t('partners.secrets.shownText')}</p>
      <p className="shown-once">{secret}</p>
      <CopyButton autoFocus text={secret} what={t('partners.secrets.secret')} />
    </Modal>
  );
}
