import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { Field } from './field.tsx';
import { TotpField } from './totp-field.tsx';
import { PasswordField } from './password-field.tsx';
import type { SignInErrors } from './sign-in-input.ts';
import { useSignIn } from './use-sign-in.ts';
import '../states/plain-page.css';
import './sign-in-form.css';

function FormError({ text }: { text: string }) {
  return (
    <p className="sign-in-form__error" role="alert">
      <WarningSign />
      {text}
    </p>
  );
}

function goToFirst(found: SignInErrors): void {
  if (Object.keys(found).length > 0)
    document.getElementById(found.username ? 'username' : 'password')?.focus();
}

/** Username and password; plain elements, so that the first page of the day is there at once. */
export function SignInForm({ username: known = '' }: { username?: string }) {
  const { t } = useText();
  const { errors, busy, signIn } = useSignIn();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = await signIn(username, password, totp ?? '');
    if (found.totp) return setTotp('');
    goToFirst(found);
  }

  return (
    <form className="sign-in-form" noValidate onSubmit={(event) => void submit(event)}>
      {errors.form && <FormError text={errors.form} />}
      <Field
        id="username"
        name="username"
        label={t('shell.signIn.username')}
        error={errors.username}
        value={username}
        onChange={({ target }) => setUsername(target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === ''}
      />
      <PasswordField
        value={password}
        onChange={setPassword}
        error={errors.password}
        autoFocus={known !== ''}
      />
      {totp !== null && <TotpField value={totp} onChange={setTotp} error={errors.totp} />}
      <button type="submit" className="plain-button" aria-disabled={busy}>
        {t(busy ? 'shell.signIn.submitting' : 'shell.signIn.submit')}
      </button>
    </form>
  );
}
