import type { ComponentProps } from 'react';
import './form.css';
import './field.css';

interface TextFieldProps extends ComponentProps<'input'> {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A labelled line of text; what is wrong with it stands below and is read out with it. */
export function TextField({ id, label, hint, error, ...input }: TextFieldProps) {
  const note = error ?? hint;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input form__input"
        autoComplete="off"
        aria-invalid={Boolean(error)}
        aria-describedby={note ? `${id}-note` : undefined}
        {...input}
      />
      <p id={`${id}-note`} className={error ? 'field__hint field__hint--wrong' : 'field__hint'} role="status">
        {note}
      </p>
    </div>
  );
}
