import cluster from 'node:cluster';
import type { FastifyInstance } from 'fastify';
import { joinMetricsOfAll } from './cluster-metrics.ts';
import type { Metrics } from './metrics.ts';

/** /metrics, for Prometheus: whichever worker is asked, the figures of all. */
export function registerMetrics(app: FastifyInstance, { registry }: Metrics): void {
  const ofAll = cluster.isWorker ? joinMetricsOfAll(registry) : async () => null;
  app.get('/metrics', async (_request, reply) => {
    const text = (await ofAll()) ?? (await registry.metrics());
    return reply.type(registry.contentType).send(text);
  });
}
