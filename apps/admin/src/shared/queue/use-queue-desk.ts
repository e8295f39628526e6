import { App } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import type { Queued } from './queue-list.tsx';
import { afterLeaving } from './queue-order.ts';
import type { DecisionOutcome } from './use-one-decision.ts';

/** A queue as a page keeps it current. */
export interface KeptQueue<Item> {
  items: readonly Item[];
  leave: (id: string) => void;
  refresh: () => void;
}

interface QueueDeskOptions<Item> {
  queue: KeptQueue<Item>;
  /** The parameter of the address that names what is looked at. */
  parameter: string;
  /** What the next one is called when it is read out. */
  nameOf: (item: Item) => string;
}

/**
 * What is being looked at; without a choice it is the oldest. The address follows it, a moment behind: two quick presses
 * of a key must move by two.
 */
function useSelection(items: readonly Queued[], parameter: string) {
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState(params.get(parameter));
  const [oldest] = items;
  if (selected === null && oldest) setSelected(oldest.id);
  const select = (id: string | null) => {
    setSelected(id);
    setParams(id ? { [parameter]: id } : {}, { replace: true, preventScrollReset: true });
  };
  return { selected, select };
}

type OnLeft<Item> = (item: Item, before: readonly Item[]) => void;

/** Tells when what is being looked at left the queue without us. */
function useLeaving<Item extends Queued>(
  items: readonly Item[],
  selected: string | null,
  onLeft: OnLeft<Item>,
): void {
  const before = useRef(items);
  const tell = useEffectEvent(onLeft);
  useEffect(() => {
    const was = before.current.find(({ id }) => id === selected);
    const isThere = items.some(({ id }) => id === selected);
    if (was && !isThere) tell(was, before.current);
    before.current = items;
  }, [items, selected]);
}

/** Deciding one after the other: after each decision, ours or a colleague's, the next one is there. */
export function useQueueDesk<Item extends Queued>({ queue, parameter, nameOf }: QueueDeskOptions<Item>) {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const { selected, select } = useSelection(queue.items, parameter);
  const ours = useRef(new Set<string>());

  function goOn(from: readonly Item[], left: string) {
    const still = queue.items.filter(({ id }) => id !== left);
    const [before, now] = [from, still].map((items) => items.map(({ id }) => id)) as [string[], string[]];
    const nextId = afterLeaving(before, left, now);
    const next = still.find(({ id }) => id === nextId);
    select(nextId);
    announce(next ? t('review.nextIs', { title: nameOf(next) }) : t('review.allDone'));
  }
  function tellGone(number: string) {
    void message.info(t('review.gone', { number }));
  }
  useLeaving(queue.items, selected, (item, before) => {
    if (ours.current.has(item.id)) return;
    tellGone(item.number);
    goOn(before, item.id);
  });

  /** What became of a decision; `praise` is what to say when it was ours. */
  function settle({ id, number }: Queued, outcome: DecisionOutcome | null, praise: string) {
    if (outcome === null || outcome === 'refused') return;
    if (outcome === 'done') void message.success(praise);
    else tellGone(number);
    ours.current.add(id);
    goOn(queue.items, id);
    queue.leave(id);
    queue.refresh();
  }
  return { selected, select, settle };
}
