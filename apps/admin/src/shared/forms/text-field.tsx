import { Input } from 'antd';
import { FormField } from '../../posting-form/form-field.tsx';
import { workerForm } from '../../worker-form/use-worker-form.ts';

export interface TextFieldProps {
  path: string;
  /** Which form it stands in: begins its id. */
  form?: string;
  label: string;
  hint?: string;
  optional?: boolean;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'text';
  maxLength?: number;
  autoFocus?: boolean;
}

/** One line of text; the browser neither corrects nor remembers it. */
export function TextField(props: TextFieldProps) {
  const { path, form = workerForm, label, hint, optional, error, value, onChange, onEnter, ...input } = props;
  return (
    <FormField
      form={form}
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
          {...(onEnter && { onPressEnter: onEnter })}
        />
      )}
    </FormField>
  );
}
