import { useMutation } from '@yizhan/graphql-client';
import { QrCode } from '@yizhan/ui/qr';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { confirmSecondFactorMutation, startSecondFactorMutation } from './account-documents.ts';
import { SmallForm, type FieldErrors } from './small-form.tsx';
import { useRefusals } from './use-act.ts';

interface Begun {
  uri: string;
  secret: string;
}

function useSetUp(onConfirmed: (codes: readonly string[]) => void) {
  const refusals = useRefusals();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [, startSecondFactor] = useMutation(startSecondFactorMutation);
  const [, confirmSecondFactor] = useMutation(confirmSecondFactorMutation);
  async function start({ password = '' }: Readonly<Record<string, string>>): Promise<FieldErrors> {
    const { data, error } = await startSecondFactor({ input: { password } });
    const { uri, secret, userErrors } = data?.startSecondFactor ?? {};
    if (uri && secret) setBegun({ uri, secret });
    return refusals({ error, userErrors }, ['password']);
  }
  async function confirm({ code = '' }: Readonly<Record<string, string>>): Promise<FieldErrors> {
    const { data, error } = await confirmSecondFactor({ input: { code } });
    const { recoveryCodes = [], userErrors } = data?.confirmSecondFactor ?? {};
    if (recoveryCodes.length > 0) onConfirmed(recoveryCodes);
    return refusals({ error, userErrors }, ['code']);
  }
  return { begun, start, confirm };
}

/** Password, then the app's QR code, then a code of the app. */
export function SecondFactorSetUp({ onConfirmed }: { onConfirmed: (codes: readonly string[]) => void }) {
  const { t } = useText();
  const { begun, start, confirm } = useSetUp(onConfirmed);
  if (!begun)
    return (
      <SmallForm
        form="totp-start"
        submit={t('account.totp.start')}
        fields={[
          {
            ...{ name: 'password', label: t('account.passwordProof'), type: 'password' },
            autoComplete: 'current-password',
          },
        ]}
        onSubmit={start}
      />
    );
  return (
    <div className="account-set-up">
      <QrCode className="account-qr" text={begun.uri} label={t('account.totp.qr')} />
      <div>
        <p>{t('account.totp.scan')}</p>
        <p className="account-secret">{begun.secret.replace(/(.{4})/g, '$1 ').trim()}</p>
        <SmallForm
          form="totp"
          submit={t('account.totp.confirm')}
          fields={[
            { name: 'code', label: t('account.totp.code'), type: 'code', autoComplete: 'one-time-code' },
          ]}
          onSubmit={confirm}
        />
      </div>
    </div>
  );
}
