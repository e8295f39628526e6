import { App, Button, Modal } from 'antd';
import { useText } from '../i18n/use-text.ts';
import type { NewAccount } from './use-staff-form.ts';

/** A password that is shown once: large, and to be copied. Closing it takes a word, so that no stray key does. */
export function PasswordDialog({ account, onClose }: { account: NewAccount; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const { name, password } = account;
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    void message.success(t('staff.copied'));
  }
  return (
    <Modal
      open
      title={t('staff.passwordTitle', { name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('staff.close')}
        </Button>
      }
    >
      <p>{t(password === null ? 'staff.noPassword' : 'staff.passwordText')}</p>
      {password !== null && (
        <p className="staff-admin__password">
          <output>{password}</output>
          <Button onClick={() => void copy(password)}>{t('staff.copy')}</Button>
        </p>
      )}
    </Modal>
  );
}
