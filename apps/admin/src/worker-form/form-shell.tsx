import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isComposing } from '../shortcuts/shortcut.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { WarningSign } from '../states/warning-sign.tsx';
import '../shared/notice.css';
import './worker-form.css';

interface FormShellProps {
  submit: string;
  busy: boolean;
  onSubmit: () => void;
  /** How many fields something is wrong with. */
  wrong: number;
  /** What became of the last sending, when it belongs to no single field. */
  notice: string | null;
  onCancel?: () => void;
  children: ReactNode;
}

/** Enter ends a word of the input method or does nothing; Ctrl+Enter sends. */
function keepEnter(event: KeyboardEvent): void {
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
  const inField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  if (isPlainEnter && inField && !isComposing(event.nativeEvent)) event.preventDefault();
}

/** The frame of a worker's form: fields, what went wrong, and the way to send. */
export function FormShell(props: FormShellProps) {
  const { submit, busy, onSubmit, wrong, notice, onCancel, children } = props;
  const { t } = useText();
  useShortcut({ keys: ['Ctrl+Enter'], label: submit, group: 'inForm' }, onSubmit);
  return (
    <form
      className="worker-form card"
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keepEnter}
    >
      {notice && (
        <p className="notice notice--block span-2" role="alert">
          {notice}
        </p>
      )}
      {children}
      <div className="worker-form__actions span-2">
        <Button type="primary" size="large" loading={busy} onClick={onSubmit}>
          {submit} <kbd>Ctrl + Enter</kbd>
        </Button>
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        {wrong > 0 && (
          <p className="form-error" role="alert">
            <WarningSign /> {t('jobForm.fix', { count: wrong })}
          </p>
        )}
      </div>
    </form>
  );
}
