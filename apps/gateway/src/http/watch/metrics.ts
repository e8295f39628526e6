import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { brokenChains, type Database } from '@yizhan/domain';
import type { RequestScope } from '../request-scope.ts';

/** What Prometheus reads of this process. */
export interface Metrics {
  readonly registry: Registry;
  measure(scope: RequestScope, seconds: number): void;
}

export function createMetrics(countStreams: () => number, database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'yizhan_request_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the last of its answer.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'yizhan_request_statements',
    help: 'SQL statements that a GraphQL request ran.',
    labelNames: ['operation'],
    buckets: [0, 1, 2, 3, 4, 6, 10, 20, 50],
    registers: [registry],
  });
  const lanes = laneCounter(registry);
  new Gauge({
    name: 'yizhan_open_streams',
    help: 'Event streams open now.',
    registers: [registry],
    collect() {
      this.set(countStreams());
    },
  });
  watchChains(registry, database);
  return {
    registry,
    measure(scope, seconds) {
      const operation = operationLabel(scope);
      duration.observe({ operation, outcome: scope.outcome }, seconds);
      statements.observe({ operation }, scope.context?.db.statements ?? 0);
      if (scope.admitted?.operation.operation === 'query')
        lanes.inc({ operation, lane: scope.lane, missed: scope.missed ?? '' });
    },
  };
}

/** Every process tells the same; where the database is away, what it knew last. */
function watchChains(registry: Registry, database: Database): void {
  new Gauge({
    name: 'yizhan_audit_chains_broken',
    help: "Markets whose audit chain the last check found broken; 'npm run audit:verify' tells where.",
    registers: [registry],
    aggregator: 'max',
    async collect() {
      const broken = await brokenChains(database.scoped()).catch(() => null);
      if (broken !== null) this.set(broken);
    },
  });
}

/** Registered documents by name; others by kind only, as callers could make up any number of names. */
function operationLabel({ admitted }: RequestScope): string {
  if (!admitted) return 'refused';
  return admitted.persistedName ?? `free ${admitted.operation.operation}`;
}

/** Reasons are fields of the schema and names of errors: their number has an end. */
const laneCounter = (registry: Registry): Counter =>
  new Counter({
    name: 'yizhan_lane_operations_total',
    help: 'Queries by the lane that answered, and why it was not the compiled one: a field it does not know, or what stopped it.',
    labelNames: ['operation', 'lane', 'missed'],
    registers: [registry],
  });
