import { useText } from '../i18n/use-text.ts';
import type { Messages } from '../posting-form/form-messages.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import type { RegistrationStart } from './registration-start.ts';

interface IdentityFieldsProps {
  values: RegistrationStart;
  messages: Messages;
  set: (change: Partial<RegistrationStart>) => void;
}

/** Who it is, as on the identity card. */
export function IdentityFields({ values, messages, set }: IdentityFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        path="realName"
        label={t('workers.form.realName')}
        hint={t('workers.form.realNameHint')}
        error={messages['realName']}
        autoFocus
        value={values.realName}
        onChange={(realName) => set({ realName })}
      />
      <TextField
        path="idNumber"
        label={t('workers.form.idNumber')}
        hint={t('workers.form.idNumberHint')}
        error={messages['idNumber']}
        value={values.idNumber}
        onChange={(idNumber) => set({ idNumber })}
      />
      <TextField
        path="phone"
        label={t('workers.form.phone')}
        hint={t('workers.form.phoneHint')}
        optional
        inputMode="tel"
        error={messages['phone']}
        value={values.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  );
}
