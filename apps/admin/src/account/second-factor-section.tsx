import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorOff } from './second-factor-off.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

interface SecondFactorSectionProps {
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
  onChanged: () => void;
}

/** One-time codes of an authenticator app: off, being set up, or on. */
export function SecondFactorSection({
  hasSecondFactor,
  recoveryCodesLeft,
  onChanged,
}: SecondFactorSectionProps) {
  const { t } = useText();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const confirmed = (recoveryCodes: readonly string[]) => {
    setCodes(recoveryCodes);
    onChanged();
  };
  const lead = hasSecondFactor ? 'account.totp.leadOn' : 'account.totp.leadOff';
  return (
    <section className="card account-part" aria-labelledby="account-totp">
      <h2 id="account-totp">{t('account.totp.title')}</h2>
      <p className="muted">{t(lead, { left: recoveryCodesLeft })}</p>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {!codes && hasSecondFactor && <SecondFactorOff onChanged={onChanged} />}
      {!codes && !hasSecondFactor && <SecondFactorSetUp onConfirmed={confirmed} />}
    </section>
  );
}
