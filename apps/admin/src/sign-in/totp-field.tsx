import { useText } from '../i18n/use-text.ts';
import { Field } from './field.tsx';

interface TotpFieldProps {
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
}

/** The code of the authenticator app, asked for once the password was right; a recovery code will do. */
export function TotpField({ value, onChange, error }: TotpFieldProps) {
  const { t } = useText();
  return (
    <Field
      id="totp"
      name="totp"
      label={t('shell.signIn.totp')}
      error={error}
      hint={t('shell.signIn.totpHint')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus
    />
  );
}
