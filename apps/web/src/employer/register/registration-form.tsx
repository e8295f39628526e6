import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionField } from '../../filters/sheet/option-field.tsx';
import { FormError } from '../../form/form-error.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AreaSelect } from '../form/area-select.tsx';
import { kinds } from './registration.ts';
import type { useRegistration } from './use-registration.ts';

interface RegistrationFormProps {
  form: ReturnType<typeof useRegistration>;
  maskedPhone: string | null;
}

type FormProps = Pick<RegistrationFormProps, 'form'>;

function CodeField({ form: { typed, messages, change } }: FormProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id="hire-code"
      label={t('hire.register.creditCode')}
      hint={t('hire.register.creditCodeHint')}
      error={messages['creditCode']}
      value={typed.creditCode}
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={30}
      onChange={({ target }) => change({ creditCode: target.value })}
    />
  );
}

/** The number on the card never stays on the phone. */
function CardField({ form: { typed, messages, change } }: FormProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id="hire-id"
      label={t('hire.register.idNumber')}
      hint={t('hire.register.idNumberHint')}
      error={messages['idNumber']}
      value={typed.idNumber}
      spellCheck={false}
      maxLength={24}
      onChange={({ target }) => change({ idNumber: target.value })}
    />
  );
}

/** A company is known by its code, a person by their card. */
function IdentityFields({ form }: FormProps) {
  const { t } = useTranslation();
  const { typed, messages, change } = form;
  const isCompany = typed.kind === 'COMPANY';
  return (
    <>
      <TextField
        id="hire-name"
        label={t(isCompany ? 'hire.register.companyName' : 'hire.register.realName')}
        hint={t(isCompany ? 'hire.register.companyNameHint' : 'hire.register.realNameHint')}
        error={messages['name']}
        value={typed.name}
        maxLength={80}
        onChange={({ target }) => change({ name: target.value })}
      />
      {isCompany ? <CodeField form={form} /> : <CardField form={form} />}
    </>
  );
}

function ContactFields({ form: { typed, messages, change }, maskedPhone }: RegistrationFormProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        id="hire-phone"
        type="tel"
        label={t('hire.register.phone')}
        hint={t('hire.register.phoneHint', { phone: maskedPhone ?? '' })}
        error={messages['phone']}
        value={typed.phone}
        maxLength={20}
        onChange={({ target }) => change({ phone: target.value })}
      />
      <AreaSelect
        id="hire-area"
        label={t('hire.register.area')}
        error={messages['divisionCode']}
        value={typed.divisionCode}
        onChange={(divisionCode) => change({ divisionCode })}
      />
    </>
  );
}

/** The refusals stand at their fields; the first of them is gone to. */
export function RegistrationForm({ form, maskedPhone }: RegistrationFormProps) {
  const { t } = useTranslation();
  const { typed, messages, problem, isSending, change, send } = form;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [messages]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form ref={element} className="form" noValidate onSubmit={submit}>
      <OptionField
        kind="radio"
        name="kind"
        label={t('hire.register.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`hire.kind.${kind}`) }))}
        chosen={[typed.kind]}
        onChange={(kind) => change({ kind })}
      />
      <IdentityFields form={form} />
      <ContactFields form={form} maskedPhone={maskedPhone} />
      <FormError text={messages['']} />
      <FormError text={problem ? t(`shared:problem.${problem.kind}`) : undefined} />
      <button type="submit" className="button button--main button--wide" disabled={isSending}>
        {t(isSending ? 'hire.sending' : 'hire.register.send')}
      </button>
    </form>
  );
}
