import { Input } from 'antd';
import { FormField } from '../posting-form/form-field.tsx';
import { personalDataForm } from './use-refusals.ts';

/** A line of a dialog. */
export interface DialogFieldProps {
  path: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  onChange: (typed: string) => void;
  onEnter?: () => void;
  autoFocus?: boolean;
  inputMode?: 'tel' | 'text';
}

/** One line of what the person shows or says; the browser neither corrects nor remembers it. */
export function DialogField(props: DialogFieldProps) {
  const { path, label, hint, value, error, onChange, onEnter, ...input } = props;
  return (
    <FormField form={personalDataForm} path={path} label={label} hint={hint} error={error}>
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
