import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { neighbour } from './queue-order.ts';

/** Anything that waits in a queue. */
export interface Queued {
  id: string;
  number: string;
}

interface QueueListProps<Item extends Queued> {
  items: readonly Item[];
  /** How many wait in all; the list may hold the first of them only. */
  waiting: number;
  selected: string | null;
  onSelect: (id: string) => void;
  label: string;
  title: string;
  entry: (item: Item) => ReactNode;
}

interface QueueEntryProps {
  id: string;
  isSelected: boolean;
  onSelect: () => void;
  children: ReactNode;
}

function QueueEntry({ id, isSelected, onSelect, children }: QueueEntryProps) {
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <button
      ref={entry}
      type="button"
      className="queue-entry"
      data-id={id}
      aria-current={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
    >
      {children}
    </button>
  );
}

function QueueHead({ title, waiting }: { title: string; waiting: number }) {
  const { t } = useText();
  return (
    <header className="queue-desk__queue-head">
      <h2>
        {title} <span className="queue-desk__count">{waiting}</span>
      </h2>
      <p className="muted">{t('review.oldestFirst')}</p>
    </header>
  );
}

/** Everything that waits, the oldest first. The arrows move while the focus is in the list. */
export function QueueList<Item extends Queued>(props: QueueListProps<Item>) {
  const { items, waiting, selected, onSelect, label, title, entry } = props;
  const list = useRef<HTMLUListElement>(null);
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const ids = items.map(({ id }) => id);

  function onKeyDown(event: KeyboardEvent) {
    const next = neighbour(ids, selected, steps[event.key] ?? 0);
    if (!steps[event.key] || !next) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <nav className="queue-desk__queue card" aria-label={label}>
      <QueueHead title={title} waiting={waiting} />
      <ul ref={list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <li key={item.id}>
            <QueueEntry id={item.id} isSelected={item.id === selected} onSelect={() => onSelect(item.id)}>
              {entry(item)}
            </QueueEntry>
          </li>
        ))}
      </ul>
    </nav>
  );
}
