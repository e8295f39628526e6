import cluster, { type Worker } from 'node:cluster';
import type { GatewayEnv } from './env.ts';
import { answerMetricsOfAll } from './http/watch/cluster-metrics.ts';

/** Milliseconds before a worker that died is replaced. */
const pause = 500;

/** Runs several gateway processes on one port, replaces those that die, and stops them together. */
export function runPrimary(env: GatewayEnv): void {
  // A secret made at start must be the same in all workers.
  const shared = { YIZHAN_SECRET: env.secret };
  let stopping = false;
  let exitCode = 0;
  let hasListened = false;
  answerMetricsOfAll();

  const start = (): Worker => {
    const worker = cluster.fork(shared);
    worker.on('listening', () => (hasListened = true));
    worker.on('exit', (code) => {
      if (stopping) return endWhenAlone();
      // Before any worker has listened, it has said why it cannot; later it is tried again until it works.
      if (!hasListened) return stop(code ?? 1);
      setTimeout(() => !stopping && start(), pause);
    });
    return worker;
  };

  const endWhenAlone = (): void => {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(exitCode);
  };

  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    exitCode = code;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    endWhenAlone();
  };

  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  for (let i = 0; i < env.workers; i += 1) start();
}
