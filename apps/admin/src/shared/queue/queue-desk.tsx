import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { EmptyState } from '../../states/empty-state.tsx';
import { Loading } from '../../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../../states/problem-panel.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { QueueList, type Queued } from './queue-list.tsx';
import type { useKeptQueue } from './use-kept-queue.ts';
import './queue-desk.css';

interface QueueDeskProps<Item extends Queued> {
  queue: ReturnType<typeof useKeptQueue<unknown, Item>>;
  /** What is looked at. */
  selected: string | null;
  select: (id: string) => void;
  /** What the list is called, and what stands above it. */
  label: string;
  title: string;
  entry: (item: Item) => ReactNode;
  /** What is said when nothing waits. */
  allDone: { title: string; text: string };
  /** The pane of what is looked at. */
  pane: (id: string) => ReactNode;
}

/** A queue at the side and what is looked at beside it; J and K move on. */
export function QueueDesk<Item extends Queued>(props: QueueDeskProps<Item>) {
  const { queue, selected, select, allDone, pane, ...list } = props;
  const { items, waiting, isLoaded, problem, refresh } = queue;
  useQueueKeys(
    items.map(({ id }) => id),
    selected,
    select,
  );
  if (!isLoaded) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      {selected ? (
        <div className="queue-desk">
          <QueueList {...list} items={items} waiting={waiting} selected={selected} onSelect={select} />
          <section className="queue-desk__pane card" key={selected}>
            {pane(selected)}
          </section>
        </div>
      ) : (
        <EmptyState icon={<CheckCircleOutlined />} {...allDone} />
      )}
    </>
  );
}
