import { Input } from 'antd';
import { FormField } from '../posting-form/form-field.tsx';
import { workerForm } from './use-worker-form.ts';

interface TextFieldProps {
  path: string;
  label: string;
  hint?: string;
  optional?: boolean;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'text';
  autoFocus?: boolean;
}

/** One line of text; the browser neither corrects nor remembers it. */
export function TextField({ path, label, hint, optional, error, value, onChange, ...input }: TextFieldProps) {
  return (
    <FormField
      form={workerForm}
      path={path}
      label={label}
      error={error}
      hint={hint}
      {...(optional && { optional })}
    >
      {(control) => (
        <Input
          {...control}
          {...input}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  );
}
