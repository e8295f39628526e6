import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import './form-field.css';

/** What a control needs to belong to its label and its error. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  status: 'error' | '';
}

interface FormFieldProps {
  path: string;
  /** Which form it stands in: begins its id. */
  form?: string;
  label: string;
  error: string | undefined;
  hint?: ReactNode;
  /** Beside the label. */
  aside?: ReactNode;
  optional?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** The element that stands for a path of a form, e.g. `wage.max` of a posting. */
export function controlId(path: string, form = 'posting'): string {
  return `${form}-${path}`;
}

/** Label, control, and below it what is wrong or worth knowing. */
export function FormField({
  path,
  form,
  label,
  error,
  hint,
  aside,
  optional,
  className,
  children,
}: FormFieldProps) {
  const { t } = useText();
  const id = controlId(path, form);
  const noteId = `${id}-note`;
  const note = error ?? hint;
  const control: ControlProps = {
    id,
    'aria-describedby': note ? noteId : undefined,
    'aria-invalid': Boolean(error),
    status: error ? 'error' : '',
  };
  return (
    <div className={`form-field ${className ?? ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="form-field__optional"> {t('common.optional')}</span>}
        {aside && <span className="form-field__optional"> {aside}</span>}
      </label>
      {children(control)}
      {note && (
        <p id={noteId} className={error ? 'form-error' : 'form-field__hint'}>
          {error && <WarningSign />}
          {note}
        </p>
      )}
    </div>
  );
}
