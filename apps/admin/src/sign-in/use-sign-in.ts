import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { session } from '../session/session.ts';
import { errorsOf, missingIn, type SignInErrors } from './sign-in-input.ts';

/** Signs in once at a time and says what went wrong, field by field. */
export function useSignIn() {
  const { t } = useText();
  const [errors, setErrors] = useState<SignInErrors>({});
  const { isBusy: busy, run } = useOneAtATime();

  async function attempt(username: string, password: string, totp: string): Promise<SignInErrors> {
    const missing = missingIn(username, password);
    if (missing.length > 0)
      return Object.fromEntries(missing.map((field) => [field, t(`shell.signIn.${field}Missing`)]));
    const outcome = await session.signIn({ username: username.trim(), password, ...(totp && { totp }) });
    if (outcome.problem) return { form: t(`common.problem.${outcome.problem.kind}`) };
    if (outcome.viewer && !outcome.viewer.staff) return { form: t('shell.signIn.notStaff') };
    return errorsOf(outcome);
  }

  async function signIn(username: string, password: string, totp = ''): Promise<SignInErrors> {
    const found = await run(() => attempt(username, password, totp.trim()));
    if (found) setErrors(found);
    return found ?? {};
  }

  return { errors, busy, signIn };
}
