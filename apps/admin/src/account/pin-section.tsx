import { useMutation } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { setPinMutation } from './account-documents.ts';
import { SmallForm, type FieldErrors } from './small-form.tsx';
import { useRefusals } from './use-act.ts';

interface PinSectionProps {
  hasPin: boolean;
  idleMinutes: number;
  onChanged: () => void;
}

/** The PIN that opens the locked desk. An empty one takes it away. */
export function PinSection({ hasPin, idleMinutes, onChanged }: PinSectionProps) {
  const { t } = useText();
  const announce = useAnnounce();
  const refusals = useRefusals();
  const [, setPin] = useMutation(setPinMutation);
  async function change(values: Readonly<Record<string, string>>): Promise<FieldErrors> {
    const { password = '', pin = '' } = values;
    const removes = hasPin && pin.trim() === '';
    const { data, error } = await setPin({ input: { password, pin: removes ? null : pin } });
    const found = refusals({ error, userErrors: data?.setPin.userErrors }, ['password', 'pin']);
    if (Object.keys(found).length === 0) {
      announce(t(removes ? 'account.pin.removed' : 'account.pin.set'));
      onChanged();
    }
    return found;
  }
  const lead = hasPin ? 'account.pin.leadOn' : 'account.pin.leadOff';
  return (
    <section className="card account-part" aria-labelledby="account-pin">
      <h2 id="account-pin">{t('account.pin.title')}</h2>
      <p className="muted">{t(lead, { minutes: idleMinutes })}</p>
      <SmallForm
        form="pin"
        submit={t('account.pin.save')}
        fields={[
          {
            ...{ name: 'pin', label: t('account.pin.pin'), type: 'pin', autoComplete: 'off' },
            hint: t(hasPin ? 'account.pin.hintOn' : 'account.pin.hint'),
          },
          {
            ...{ name: 'password', label: t('account.passwordProof'), type: 'password' },
            autoComplete: 'current-password',
          },
        ]}
        onSubmit={change}
      />
    </section>
  );
}
