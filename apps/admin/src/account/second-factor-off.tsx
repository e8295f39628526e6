import { useMutation } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { endSecondFactorMutation } from './account-documents.ts';
import { SmallForm, type FieldErrors } from './small-form.tsx';
import { useRefusals } from './use-act.ts';

/** Turns one-time codes off, with the password and one of them. */
export function SecondFactorOff({ onChanged }: { onChanged: () => void }) {
  const { t } = useText();
  const announce = useAnnounce();
  const refusals = useRefusals();
  const [, endSecondFactor] = useMutation(endSecondFactorMutation);
  async function end({ password = '', code = '' }: Readonly<Record<string, string>>): Promise<FieldErrors> {
    const { data, error } = await endSecondFactor({ input: { password, code } });
    const found = refusals({ error, userErrors: data?.endSecondFactor.userErrors }, ['password', 'code']);
    if (Object.keys(found).length === 0) {
      announce(t('account.totp.isOff'));
      onChanged();
    }
    return found;
  }
  return (
    <SmallForm
      form="totp-off"
      submit={t('account.totp.turnOff')}
      danger
      fields={[
        {
          ...{ name: 'password', label: t('account.passwordProof'), type: 'password' },
          autoComplete: 'current-password',
        },
        {
          ...{ name: 'code', label: t('account.totp.codeOrRecovery'), type: 'code' },
          autoComplete: 'one-time-code',
        },
      ]}
      onSubmit={end}
    />
  );
}
