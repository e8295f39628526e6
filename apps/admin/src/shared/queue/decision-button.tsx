import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';

interface DecisionButtonProps {
  letter: string;
  label: string;
  icon: ReactNode;
  main?: boolean;
  busy: boolean;
  run: () => void;
}

/** What one can decide, with the key that does it. */
export function DecisionButton({ letter, label, icon, main = false, busy, run }: DecisionButtonProps) {
  useShortcut({ keys: [letter], label, group: 'inReview' }, run);
  return (
    <Button type={main ? 'primary' : 'default'} size="large" icon={icon} loading={busy} onClick={run}>
      {label} <kbd>{letter.toUpperCase()}</kbd>
    </Button>
  );
}
