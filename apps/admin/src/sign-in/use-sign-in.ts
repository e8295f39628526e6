import { useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { session } from '../session/session.ts';
import { errorsOf, missingIn, type SignInErrors } from './sign-in-input.ts';

/** Signs in once at a time and says what went wrong, field by field. */
export function useSignIn() {
  const { t } = useText();
  const [errors, setErrors] = useState<SignInErrors>({});
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  async function attempt(username: string, password: string, totp: string): Promise<SignInErrors> {
    const outcome = await session.signIn({ username: username.trim(), password, ...(totp && { totp }) });
    if (outcome.problem) return { form: t(`common.problem.${outcome.problem.kind}`) };
    if (outcome.viewer && !outcome.viewer.staff) return { form: t('shell.signIn.notStaff') };
    return errorsOf(outcome);
  }

  async function signIn(username: string, password: string, totp = ''): Promise<SignInErrors> {
    const missing = missingIn(username, password);
    const refused = Object.fromEntries(missing.map((field) => [field, t(`shell.signIn.${field}Missing`)]));
    if (running.current || missing.length > 0) {
      setErrors(refused);
      return refused;
    }
    running.current = true;
    setBusy(true);
    const found = await attempt(username, password, totp.trim()).finally(() => {
      running.current = false;
      setBusy(false);
    });
    setErrors(found);
    return found;
  }

  return { errors, busy, signIn };
}
