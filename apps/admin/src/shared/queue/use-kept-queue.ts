import { useMemo, useState } from 'react';
import { usePolling } from '../../client/use-polling.ts';
import type { SteadyQuery } from '../../client/use-steady-query.ts';
import type { Queued } from './queue-list.tsx';

const pollMs = 5_000;

interface QueuePage<Item> {
  nodes: readonly Item[];
  totalCount: number;
}

/** A queue, kept current; what is decided here leaves at once, before the gateway is asked again. */
export function useKeptQueue<Data, Item extends Queued>(
  { data, problem, refresh }: SteadyQuery<Data>,
  pageOf: (data: Data) => QueuePage<Item>,
) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  usePolling(refresh, pollMs);
  const page = data && pageOf(data);
  const nodes = page?.nodes;
  const items = useMemo(() => (nodes ?? []).filter(({ id }) => !decided.has(id)), [nodes, decided]);
  return {
    items,
    waiting: (page?.totalCount ?? 0) - ((nodes?.length ?? 0) - items.length),
    isLoaded: page !== undefined,
    problem,
    refresh,
    leave: (id: string) => setDecided((before) => new Set([...before, id])),
  };
}
