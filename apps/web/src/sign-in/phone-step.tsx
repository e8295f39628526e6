import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import type { SignIn } from './use-sign-in.ts';

/** First step: where the code goes. */
export function PhoneStep({ signIn }: { signIn: SignIn }) {
  const { t } = useTranslation();
  const { pending, errors, isBusy } = signIn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn.ask();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <p className="form__lead">{t('signIn.lead')}</p>
      <FormError text={errors.form} />
      <TextField
        id="phone"
        name="phone"
        label={t('signIn.phone')}
        hint={t('signIn.phoneHint')}
        error={errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={40}
        value={pending.phone}
        onChange={({ target }) => signIn.setPhone(target.value)}
      />
      <button type="submit" className="button button--main button--wide" aria-disabled={isBusy}>
        {t(isBusy ? 'signIn.asking' : 'signIn.ask')}
      </button>
    </form>
  );
}
