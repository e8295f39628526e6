import {
  messagesByField,
  problemOf,
  useMutation,
  type CombinedError,
  type UserError,
} from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../session/session.ts';
import { keepPending } from './pending-sign-in.ts';
import { loginCodeDocument } from './login-code-document.ts';
import { useCountdown, usePending } from './use-pending.ts';

/** What is wrong, by field; `form` with the whole. */
export interface SignInErrors {
  phone?: string | undefined;
  code?: string | undefined;
  form?: string | undefined;
}

const sentBefore = (userErrors: readonly UserError[]) =>
  userErrors.some(({ code }) => code === 'LOGIN_CODE_TOO_SOON');

function errorsOf(userErrors: readonly UserError[]): SignInErrors {
  const { phone, code, ...others } = messagesByField(userErrors);
  return { phone, code, form: Object.values(others)[0] };
}

/** The two steps of signing in: a code to the phone, then the code. */
export function useSignIn() {
  const { t } = useTranslation();
  const [pending, change] = usePending();
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const [errors, setErrors] = useState<SignInErrors>({});
  const [, requestCode] = useMutation(loginCodeDocument);
  const { isBusy, run } = useOneAtATime();
  const { phone } = pending;

  async function ask(): Promise<void> {
    const { data, error } = await requestCode({ input: { phone } });
    if (!data) return setErrors({ form: t(`shared:problem.${problemOf(error as CombinedError).kind}`) });
    const { userErrors, demoCode: shown } = data.requestLoginCode;
    // A code that is on its way already is as good as a new one; only the page was left meanwhile.
    if (userErrors.length === 0 || sentBefore(userErrors)) change({ sentAt: Date.now() });
    if (shown) setDemoCode(shown);
    const { phone: refusal, ...others } = errorsOf(userErrors);
    setErrors(sentBefore(userErrors) ? { form: refusal } : { phone: refusal, ...others });
  }

  async function enter(code: string): Promise<void> {
    const { viewer, userErrors, problem } = await session.signInByPhone({ phone, code });
    if (viewer) return keepPending(null);
    setErrors(problem ? { form: t(`shared:problem.${problem.kind}`) } : errorsOf(userErrors));
  }

  return {
    ...{ pending, demoCode, errors, isBusy },
    secondsLeft: useCountdown(pending),
    setPhone: (typed: string) => change({ phone: typed }),
    changePhone: () => {
      setErrors({});
      change({ sentAt: null });
    },
    ask: () => (phone.trim() ? run(ask) : setErrors({ phone: t('signIn.phoneMissing') })),
    enter: (code: string) =>
      code.trim() ? run(() => enter(code)) : setErrors({ code: t('signIn.codeMissing') }),
  };
}

export type SignIn = ReturnType<typeof useSignIn>;
