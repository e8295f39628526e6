import { useMutation } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { changePasswordMutation } from './account-documents.ts';
import { SmallForm, type FieldErrors } from './small-form.tsx';
import { useRefusals } from './use-act.ts';

/** A new password; the other sessions end with it. */
export function PasswordSection({ onChanged }: { onChanged: () => void }) {
  const { t } = useText();
  const announce = useAnnounce();
  const refusals = useRefusals();
  const [, changePassword] = useMutation(changePasswordMutation);
  async function change(values: Readonly<Record<string, string>>): Promise<FieldErrors> {
    const { currentPassword = '', newPassword = '' } = values;
    const { data, error } = await changePassword({ input: { currentPassword, newPassword } });
    const found = refusals({ error, userErrors: data?.changePassword.userErrors }, [
      'currentPassword',
      'newPassword',
    ]);
    if (Object.keys(found).length === 0) {
      announce(t('account.password.changed'));
      onChanged();
    }
    return found;
  }
  return (
    <section className="card account-part" aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password.title')}</h2>
      <p className="muted">{t('account.password.lead')}</p>
      <SmallForm
        form="password"
        submit={t('account.password.change')}
        fields={[
          {
            ...{ name: 'currentPassword', label: t('account.password.current'), type: 'password' },
            autoComplete: 'current-password',
          },
          {
            ...{ name: 'newPassword', label: t('account.password.next'), type: 'password' },
            ...{ autoComplete: 'new-password', hint: t('account.password.hint') },
          },
        ]}
        onSubmit={change}
      />
    </section>
  );
}
