import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** A worker's question to the primary for the figures of all workers, and its answer. */
interface Exchange {
  type: 'yizhan:metrics';
  id: number;
  /** The figures as text; null when they could not be gathered. Only in answers. */
  text?: string | null;
}

const isExchange = (message: unknown): message is Exchange =>
  (message as Partial<Exchange> | null)?.type === 'yizhan:metrics';

/** In the primary: gathers the figures of all workers for the one that was asked. */
export function answerMetricsOfAll(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (!isExchange(message)) return;
    const answer = (text: string | null): boolean => worker.send({ ...message, text });
    all.clusterMetrics().then(answer, () => answer(null));
  });
}

/** In a worker: takes part in the sum, and asks for it. Null when the primary cannot tell. */
export function joinMetricsOfAll(registry: Registry): () => Promise<string | null> {
  AggregatorRegistry.setRegistries(registry);
  new AggregatorRegistry(); // listens to the primary from here on
  const waiting = new Map<number, (text: string | null) => void>();
  process.on('message', (message: unknown) => {
    if (!isExchange(message)) return;
    waiting.get(message.id)?.(message.text ?? null);
    waiting.delete(message.id);
  });
  let next = 0;
  return () =>
    new Promise((resolve) => {
      const id = (next += 1);
      waiting.set(id, resolve);
      process.send?.({ type: 'yizhan:metrics', id } satisfies Exchange);
    });
}
