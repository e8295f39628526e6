import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { DemoCode } from './demo-code.tsx';
import type { SignIn } from './use-sign-in.ts';
import { useWebOtp } from './use-web-otp.ts';

function Repeat({ signIn }: { signIn: SignIn }) {
  const { t } = useTranslation();
  const { secondsLeft, isBusy } = signIn;
  return (
    <div className="sign-in__others">
      <button
        type="button"
        className="button"
        aria-disabled={isBusy || secondsLeft > 0}
        onClick={() => secondsLeft === 0 && void signIn.ask()}
      >
        {secondsLeft > 0 ? t('signIn.askAgainIn', { seconds: secondsLeft }) : t('signIn.askAgain')}
      </button>
      <button type="button" className="button" onClick={signIn.changePhone}>
        {t('signIn.otherPhone')}
      </button>
    </div>
  );
}

/** Second step: the code. Leaving to read the message costs nothing. */
export function CodeStep({ signIn }: { signIn: SignIn }) {
  const { t } = useTranslation();
  const { pending, demoCode, errors, isBusy } = signIn;
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useWebOtp(true, (received) => {
    setCode(received);
    void signIn.enter(received);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn.enter(code);
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <p className="form__lead">{t('signIn.sent', { phone: pending.phone })}</p>
      <FormError text={errors.form} />
      {demoCode && <DemoCode code={demoCode} onTake={() => setCode(demoCode)} />}
      <TextField
        ref={field}
        id="code"
        name="code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        error={errors.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <button type="submit" className="button button--main button--wide" aria-disabled={isBusy}>
        {t(isBusy ? 'signIn.entering' : 'signIn.enter')}
      </button>
      <Repeat signIn={signIn} />
    </form>
  );
}
