import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Field } from './field.tsx';

interface PasswordFieldProps {
  value: string;
  onChange: (password: string) => void;
  error: string | undefined;
  autoFocus: boolean;
}

/** A password that can be looked at, with a word about Caps Lock. */
export function PasswordField({ value, onChange, error, autoFocus }: PasswordFieldProps) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <Field
      id="password"
      name="password"
      label={t('shell.signIn.password')}
      error={error}
      hint={capsLock ? t('shell.signIn.capsLock') : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      autoFocus={autoFocus}
      action={
        <button
          type="button"
          className="sign-in-field__toggle"
          aria-pressed={shown}
          aria-label={t('shell.signIn.showPassword')}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'shell.signIn.hide' : 'shell.signIn.show')}
        </button>
      }
    />
  );
}
