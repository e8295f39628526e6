import { Input } from 'antd';
import { WarningSign } from '../../states/warning-sign.tsx';

interface PlainFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  maxLength: number;
  /** Of the first field of a dialog: whoever opens it types at once. */
  autoFocus?: boolean;
}

/** One line of text with its label, an example, and what is wrong with it. */
export function PlainField({ id, label, hint, value, onChange, error, ...input }: PlainFieldProps) {
  return (
    <>
      <label className="reason-label" htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        {...input}
        value={value}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        status={error ? 'error' : ''}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-error`} className="form-error" role="alert">
        {error && <WarningSign />}
        {error}
      </p>
    </>
  );
}
