import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { idLength } from './worker-draft.ts';
import '../form/field.css';

interface IdNumberFieldProps {
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

const whole = 18;
const digits = {
  className: 'input form__input',
  inputMode: 'numeric',
  autoComplete: 'off',
  spellCheck: false,
  maxLength: 40,
} as const;

/** Large digits by the keyboard of digits, and a key for the X that some numbers end with. */
export function IdNumberField({ value, error, onChange }: IdNumberFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const length = idLength(value);
  const hint = length > 0 && length < whole ? t('register.idCount', { value: length }) : t('register.idHint');
  const addX = () => {
    onChange(`${value}X`);
    field.current?.focus();
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor="idNumber">
        {t('register.idNumber')}
      </label>
      <div className="id-number">
        <input
          {...digits}
          ref={field}
          id="idNumber"
          aria-invalid={Boolean(error)}
          aria-describedby="idNumber-note"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        <button type="button" className="button id-number__x" onClick={addX}>
          {t('register.endsWithX')}
        </button>
      </div>
      <p
        id="idNumber-note"
        className={error ? 'field__hint field__hint--wrong' : 'field__hint'}
        role="status"
      >
        {error ?? hint}
      </p>
    </div>
  );
}
