import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { brokenChains, type Database } from '@yizhan/domain';
import type { ToldRequest } from '../request-scope.ts';

/** What Prometheus reads of this process. */
export interface Metrics {
  readonly registry: Registry;
  measure(told: ToldRequest, seconds: number): void;
  /** Counts an answer that was given before the framework. */
  countFront(): void;
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
  const front = frontCounter(registry);
  watchStreams(registry, countStreams);
  watchChains(registry, database);
  return {
    registry,
    countFront: () => front.inc(),
    measure(told, seconds) {
      const operation = operationLabel(told);
      duration.observe({ operation, outcome: told.outcome }, seconds);
      statements.observe({ operation }, told.context?.db.statements ?? 0);
      if (told.admitted?.operation.operation === 'query')
        lanes.inc({ operation, lane: told.lane, missed: told.missed ?? '' });
    },
  };
}

function watchStreams(registry: Registry, countStreams: () => number): void {
  new Gauge({
    name: 'yizhan_open_streams',
    help: 'Event streams open now.',
    registers: [registry],
    collect() {
      this.set(countStreams());
    },
  });
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
function operationLabel({ admitted }: ToldRequest): string {
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

const frontCounter = (registry: Registry): Counter =>
  new Counter({
    name: 'yizhan_front_answers_total',
    help: 'Answers that were given before the framework, kept or compiled; the lanes count them as such.',
    registers: [registry],
  });
