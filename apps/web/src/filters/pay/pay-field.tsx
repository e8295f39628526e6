import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WageUnit } from '../../gql/graphql.ts';
import { wageUnits, type Filters } from '../filters.ts';
import { wageInput } from './wage-input.ts';
import '../../form/field.css';

interface PayFieldProps {
  amount: string;
  unit: WageUnit;
  onChange(part: Pick<Filters, 'wageAtLeast' | 'wageUnit'>): void;
}

function UnitSelect({ unit, onChange }: { unit: WageUnit; onChange(unit: WageUnit): void }) {
  const { t } = useTranslation();
  return (
    <select
      className="select"
      aria-label={t('filters.payUnit')}
      value={unit}
      onChange={(event) => onChange(event.target.value as WageUnit)}
    >
      {wageUnits.map((one) => (
        <option key={one} value={one}>
          {t(`shared:wageUnit.${one}`)}
        </option>
      ))}
    </select>
  );
}

/** The least pay: an amount and for what. What was typed stays, also when it is no amount. */
export function PayField({ amount, unit, onChange }: PayFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(amount);
  const shown = wageInput(typed) === amount ? typed : amount;
  const isWrong = shown.trim() !== '' && wageInput(shown) === '';
  const type = (text: string) => {
    setTyped(text);
    onChange({ wageAtLeast: wageInput(text), wageUnit: unit });
  };
  return (
    <fieldset className="field">
      <legend className="field__label">{t('filters.pay')}</legend>
      <div className="pay">
        <input
          className="input pay__amount"
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          aria-label={t('filters.pay')}
          aria-invalid={isWrong}
          aria-describedby="pay-hint"
          value={shown}
          onChange={(event) => type(event.target.value)}
        />
        <UnitSelect unit={unit} onChange={(wageUnit) => onChange({ wageAtLeast: amount, wageUnit })} />
      </div>
      <p id="pay-hint" className={isWrong ? 'field__hint field__hint--wrong' : 'field__hint'}>
        {t(isWrong ? 'filters.payWrong' : 'filters.payHint')}
      </p>
    </fieldset>
  );
}
