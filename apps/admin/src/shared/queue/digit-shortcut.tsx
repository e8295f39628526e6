import { useShortcut } from '../../shortcuts/use-shortcut.tsx';

interface DigitShortcutProps {
  digit: number;
  label: string;
  run: () => void;
}

/** A digit that chooses something in a dialog. */
export function DigitShortcut({ digit, label, run }: DigitShortcutProps) {
  useShortcut({ keys: [String(digit)], label, group: 'inReasons', inDialog: true }, run);
  return null;
}
