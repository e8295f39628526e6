import { Button } from 'antd';
import { useText } from '../i18n/use-text.ts';

/** The codes for the day the phone is lost, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useText();
  return (
    <div className="account-codes" role="status">
      <p>
        <strong>{t('account.totp.codesTitle')}</strong> {t('account.totp.codesLead')}
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button type="primary" onClick={onKept}>
        {t('account.totp.codesKept')}
      </Button>
    </div>
  );
}
