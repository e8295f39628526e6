import type { ComponentProps, ReactNode } from 'react';
import { WarningSign } from '../states/warning-sign.tsx';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  action?: ReactNode;
}

/** A labelled text field whose error stands below it and is read out with it. */
export function Field({ label, error, hint, action, id, ...input }: FieldProps) {
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      <div className="sign-in-field__box" data-invalid={Boolean(error)}>
        <input
          id={id}
          aria-invalid={Boolean(error)}
          aria-describedby={note ? noteId : undefined}
          {...input}
        />
        {action}
      </div>
      <p id={noteId} className={error ? 'sign-in-field__error' : 'sign-in-field__hint'} aria-live="polite">
        {error && <WarningSign />}
        {note}
      </p>
    </div>
  );
}
