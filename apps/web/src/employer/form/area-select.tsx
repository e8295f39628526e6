import { useTranslation } from 'react-i18next';
import { useMarket } from '../../app/market/use-market.ts';
import { areasOf } from '../../filters/place/areas.ts';

interface AreaSelectProps {
  id: string;
  label: string;
  error?: string | undefined;
  value: string | null;
  onChange(code: string | null): void;
}

/** A sub-district, under its district where the market has several. */
export function AreaSelect({ id, label, error, value, onChange }: AreaSelectProps) {
  const { t } = useTranslation();
  const areas = areasOf(useMarket()?.divisions ?? []);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select form__input"
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-note`}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
      >
        <option value="">{t('hire.pickArea')}</option>
        {areas.map(({ district, subdistricts }) => (
          <optgroup key={district?.code ?? ''} label={district?.name ?? ''}>
            {subdistricts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-note`} className="field__hint field__hint--wrong">
        {error}
      </p>
    </div>
  );
}
