import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { FormField } from '../posting-form/form-field.tsx';

/** Messages by field; `form` is for the whole. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface SmallField {
  name: string;
  label: string;
  type: 'password' | 'code' | 'pin';
  /** What a browser may fill in, e.g. `new-password`. */
  autoComplete: string;
  hint?: string;
}

interface SmallFormProps {
  /** Begins the ids of its fields. */
  form: string;
  fields: readonly SmallField[];
  submit: string;
  danger?: boolean;
  /** Resolves with what was refused; with nothing when it worked, and the fields are emptied. */
  onSubmit: (values: Readonly<Record<string, string>>) => Promise<FieldErrors>;
}

function useSmallForm({ fields, onSubmit }: Pick<SmallFormProps, 'fields' | 'onSubmit'>) {
  const empty = Object.fromEntries(fields.map(({ name }) => [name, '']));
  const [values, setValues] = useState<Record<string, string>>(empty);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [busy, setBusy] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const found = await onSubmit(values).finally(() => setBusy(false));
    setErrors(found);
    if (Object.keys(found).length === 0) setValues(empty);
  }
  const set = (name: string, value: string) => setValues({ ...values, [name]: value });
  return { values, errors, busy, send, set };
}

/** A few fields and one button: passwords and codes, which nobody keeps as a draft. */
export function SmallForm({ form, fields, submit, danger = false, onSubmit }: SmallFormProps) {
  const { values, errors, busy, send, set } = useSmallForm({ fields, onSubmit });
  return (
    <form className="account-form" noValidate onSubmit={(event) => void send(event)}>
      {errors['form'] && (
        <p className="form-error" role="alert">
          {errors['form']}
        </p>
      )}
      {fields.map(({ name, label, type, autoComplete, hint }) => (
        <FormField key={name} form={form} path={name} label={label} error={errors[name]} hint={hint}>
          {(control) => (
            <Input
              {...control}
              type={type === 'code' ? 'text' : 'password'}
              inputMode={type === 'pin' ? 'numeric' : 'text'}
              autoComplete={autoComplete}
              value={values[name] ?? ''}
              onChange={({ target }) => set(name, target.value)}
            />
          )}
        </FormField>
      ))}
      <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={busy}>
        {submit}
      </Button>
    </form>
  );
}
