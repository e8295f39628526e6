import { Button } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { WarningSign } from '../states/warning-sign.tsx';

interface Action {
  label: string;
  busy: boolean;
  run: () => void;
}

interface PostingActionsProps {
  main: Action;
  other?: Action | undefined;
  messages: Record<string, string>;
}

/** Sends the form; both have a key that works from inside any field. */
export function PostingActions({ main, other, messages }: PostingActionsProps) {
  const { t } = useText();
  const count = Object.keys(messages).length;
  useShortcut({ keys: ['Ctrl+Enter'], label: main.label, group: 'inForm' }, main.run);
  useShortcut(
    { keys: ['Ctrl+s'], label: other?.label ?? '', group: 'inForm', enabled: other !== undefined },
    () => other?.run(),
  );
  return (
    <>
      <Button type="primary" size="large" loading={main.busy} onClick={main.run}>
        {main.label} <kbd>Ctrl + Enter</kbd>
      </Button>
      {other && (
        <Button size="large" loading={other.busy} onClick={other.run}>
          {other.label} <kbd>Ctrl + S</kbd>
        </Button>
      )}
      {count > 0 && (
        <p className="form-error" role="alert">
          <WarningSign /> {t('jobForm.fix', { count })}
        </p>
      )}
    </>
  );
}
