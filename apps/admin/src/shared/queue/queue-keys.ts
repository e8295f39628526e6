import { useText } from '../../i18n/use-text.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { neighbour } from './queue-order.ts';

/** J and K move through a queue from anywhere on the page. */
export function useQueueKeys(
  ids: readonly string[],
  selected: string | null,
  select: (id: string) => void,
): void {
  const { t } = useText();
  const move = (by: number) => {
    const next = neighbour(ids, selected, by);
    if (next) select(next);
  };
  useShortcut({ keys: ['j'], label: t('shell.shortcuts.next'), group: 'inReview' }, () => move(1));
  useShortcut({ keys: ['k'], label: t('shell.shortcuts.previous'), group: 'inReview' }, () => move(-1));
}
