import { useOneAtATime } from '@yizhan/ui';
import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../sign-in/field.tsx';
import { session } from './session.ts';
import '../sign-in/sign-in-form.css';
import '../states/plain-page.css';

function useUnlock() {
  const { t } = useText();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const { isBusy: busy, run } = useOneAtATime();

  async function open(): Promise<void> {
    if (pin.trim() === '') return setError(t('shell.lock.pinMissing'));
    const { problem, userErrors } = await session.unlock(pin);
    setError(problem ? t(`common.problem.${problem.kind}`) : userErrors[0]?.message);
    setPin('');
    document.getElementById('pin')?.focus();
  }
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    return run(open);
  };
  return { pin, setPin, error, busy, unlock };
}

/** The PIN that opens the locked desk; plain elements, as over every page. */
export function UnlockForm() {
  const { t } = useText();
  const { pin, setPin, error, busy, unlock } = useUnlock();
  return (
    <>
      <form className="sign-in-form" noValidate onSubmit={(event) => void unlock(event)}>
        <Field
          id="pin"
          name="pin"
          label={t('shell.lock.pin')}
          error={error}
          value={pin}
          onChange={({ target }) => setPin(target.value)}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
        />
        <button type="submit" className="plain-button" aria-disabled={busy}>
          {t('shell.lock.unlock')}
        </button>
      </form>
      <button
        type="button"
        className="plain-button plain-button--quiet"
        onClick={() => void session.signOut()}
      >
        {t('shell.lock.signOut')}
      </button>
    </>
  );
}
