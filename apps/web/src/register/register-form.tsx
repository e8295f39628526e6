import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Market } from '../app/market/use-market.ts';
import { OptionField } from '../filters/sheet/option-field.tsx';
import { toggled } from '../filters/toggled.ts';
import { TradeField } from '../filters/trade/trade-field.tsx';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { IdNumberField } from './id-number-field.tsx';
import type { Registration } from './use-registration.ts';
import { WhereField } from './where-field.tsx';
import { spokenLanguages, wages } from './worker-draft.ts';

interface PartProps {
  registration: Registration;
}

/** Fields that are no single line; what is wrong with them stands below. */
function Part({ id, error, children }: { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="register__part">
      {children}
      {error && (
        <p className="field__hint field__hint--wrong" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function Who({ registration: { draft, change, idNumber, setIdNumber, errors } }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        id="realName"
        name="name"
        label={t('register.realName')}
        hint={t('register.realNameHint')}
        error={errors.realName}
        autoComplete="name"
        maxLength={60}
        value={draft.realName}
        onChange={({ target }) => change({ realName: target.value })}
      />
      <IdNumberField value={idNumber} error={errors.idNumber} onChange={setIdNumber} />
    </>
  );
}

function Wishes({ registration: { draft, change, errors } }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Part id="occupationCodes" error={errors.occupationCodes}>
        <TradeField
          chosen={draft.occupationCodes}
          onChange={(occupationCodes) => change({ occupationCodes })}
        />
      </Part>
      <Part id="wage" error={errors.wage}>
        <OptionField
          kind="radio"
          name="wage"
          label={t('register.wage')}
          options={wages.map((value) => ({
            value,
            label: value ? t('register.wageValue', { value }) : t('register.wageAny'),
          }))}
          chosen={[draft.wage as (typeof wages)[number]]}
          onChange={(wage) => change({ wage })}
        />
      </Part>
      <Part id="languages" error={errors.languages}>
        <OptionField
          kind="checkbox"
          name="language"
          label={t('register.languages')}
          options={spokenLanguages.map((value) => ({ value, label: t(`register.language.${value}`) }))}
          chosen={draft.languages as (typeof spokenLanguages)[number][]}
          onChange={(one) => change({ languages: toggled<string>(draft.languages, one) })}
        />
      </Part>
    </>
  );
}

/** Agreed to by itself, and never ticked for anybody. */
function EmployerContact({ registration: { draft, change } }: PartProps) {
  const { t } = useTranslation();
  return (
    <label className="switch-field">
      <input
        type="checkbox"
        checked={draft.employerContact}
        onChange={({ target }) => change({ employerContact: target.checked })}
      />
      <span>
        {t('register.employerContact')}
        <span className="field__hint">{t('register.employerContactHint')}</span>
      </span>
    </label>
  );
}

/** One page, mostly by taps. */
export function RegisterForm({ registration, market }: PartProps & { market: Market | null }) {
  const { t } = useTranslation();
  const { draft, change, errors, refusal, isBusy, submit } = registration;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      <Who registration={registration} />
      <Wishes registration={registration} />
      <WhereField market={market} draft={draft} error={errors.place} onChange={change} />
      <label className="switch-field">
        <input
          type="checkbox"
          checked={draft.availableToday}
          onChange={({ target }) => change({ availableToday: target.checked })}
        />
        {t('register.today')}
      </label>
      <EmployerContact registration={registration} />
      <FormError text={refusal ?? errors.form} />
      <p className="form__lead">
        {t('register.privacy')} <Link to="/privacy">{t('privacy.link')}</Link>
      </p>
      <button type="submit" className="button button--main button--wide" aria-disabled={isBusy}>
        {t(isBusy ? 'register.submitting' : 'register.submit')}
      </button>
    </form>
  );
}
