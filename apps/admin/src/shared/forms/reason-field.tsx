import { Input } from 'antd';
import type { Ref } from 'react';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { WarningSign } from '../../states/warning-sign.tsx';

interface ReasonFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (reason: string) => void;
  /** What is wrong with it; null while nothing is. */
  error?: string | null;
  placeholder?: string;
  autoFocus?: boolean;
  ref?: Ref<TextAreaRef>;
}

/** The longest reason that is kept. */
const longest = 500;

/** A reason in own words. */
export function ReasonField({ id, label, value, onChange, error = null, ...input }: ReasonFieldProps) {
  return (
    <>
      <label className="reason-label" htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        {...input}
        id={id}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={longest}
        status={error ? 'error' : ''}
        aria-invalid={error !== null}
        aria-describedby={`${id}-error`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-error`} className="form-error" role="alert">
        {error && <WarningSign />}
        {error}
      </p>
    </>
  );
}
