import { useTranslation } from 'react-i18next';

interface StepperProps {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
}

/** A small number by taps; it can be typed too. */
export function Stepper({ id, label, value, min, max, onChange }: StepperProps) {
  const { t } = useTranslation();
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="stepper">
        <button
          type="button"
          className="button"
          aria-label={t('hire.fewer', { label })}
          disabled={value <= min}
          onClick={() => set(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={value || ''}
          onChange={({ target }) => onChange(Math.min(max, Number(target.value.replaceAll(/\D/g, ''))))}
          onBlur={() => set(value)}
        />
        <button
          type="button"
          className="button"
          aria-label={t('hire.more', { label })}
          disabled={value >= max}
          onClick={() => set(value + 1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
