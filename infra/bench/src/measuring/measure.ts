import { questionsOf, type Facts, type Operation } from '../operation.ts';
import type { System } from '../systems.ts';
import { askEach, load } from './load.ts';
import { median } from './statistics.ts';
import { familyOf, processorsBetween, usageOf } from './usage.ts';

/** How much is measured. */
export interface Plan {
  connections: readonly number[];
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
  /** How long everybody is asked an operation before anybody's first stretch of it. */
  firstWarmUpSeconds: number;
}

/** The number of connections in the middle of those that are measured. */
export const usualConnections = ({ connections }: Pick<Plan, 'connections'>): number =>
  connections[Math.floor(connections.length / 2)]!;

/** The medians over the rounds of one system, operation and number of connections. */
export interface Figures {
  operation: string;
  system: string;
  connections: number;
  requestsPerSecond: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Processors kept busy by the system and by the database; null where the machine does not tell. */
  processors: number | null;
  databaseProcessors: number | null;
  /** In bytes, at the end of a stretch. */
  memory: number | null;
}

type Sample = Omit<Figures, 'operation' | 'system' | 'connections'>;

/** What is measured on: the systems, who are asked in turn within each round, and the database's processes. */
export interface Ground {
  systems: readonly System[];
  facts(): Promise<Facts>;
  databaseProcesses(): number[];
  say(line: string): void;
}

/** Rounds over all operations; in each every system has a stretch, a new one first for each operation and round. */
export async function measure(
  ground: Ground,
  operations: readonly Operation[],
  plan: Plan,
): Promise<Figures[]> {
  const samples = new Map<string, Sample[]>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const operation of operations) {
      if (round === 0) await warm(ground, operation, plan);
      for (const connections of plan.connections) {
        // Anew, as tokens end after minutes.
        const facts = await ground.facts();
        for (const system of turned(ground.systems, round + operations.indexOf(operation))) {
          const sample = await stretchOrNothing(ground, system, operation, facts, connections, plan);
          if (!sample) continue;
          const key = JSON.stringify([operation.name, system.name, connections]);
          samples.set(key, [...(samples.get(key) ?? []), sample]);
          ground.say(lineOf(round, operation, system, connections, sample));
        }
      }
    }
  }
  return [...samples].map(([key, taken]) => {
    const [operation, system, connections] = JSON.parse(key) as [string, string, number];
    return { operation, system, connections, ...middle(taken) };
  });
}

/**
 * Everybody asks everything once, so that nobody's stretch pays for pages that the database had not read; then for a while, as a
 * process that runs for days has compiled what it runs most.
 */
async function warm({ systems, facts }: Ground, operation: Operation, plan: Plan): Promise<void> {
  const known = await facts();
  const extent = { connections: usualConnections(plan), seconds: plan.firstWarmUpSeconds };
  for (const { url, dialect } of systems) {
    const questions = questionsOf(operation, dialect, known);
    await askEach(url, questions);
    if (extent.seconds > 0) await load(url, questions, extent).catch(() => undefined); // its stretch will say why
  }
}

const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

/** Nothing where the system refuses under the load: it has no figure then, and the others have theirs. */
async function stretchOrNothing(...of: Parameters<typeof stretch>): Promise<Sample | null> {
  const [{ say }, { name }, operation, , connections] = of;
  try {
    return await stretch(...of);
  } catch (error) {
    say(`${operation.name} ${connections}× ${name}: no figure. ${String(error).slice(0, 300)}`);
    return null;
  }
}

async function stretch(
  { databaseProcesses }: Ground,
  { url, pid, dialect }: System,
  operation: Operation,
  facts: Facts,
  connections: number,
  { seconds, warmUpSeconds }: Plan,
): Promise<Sample> {
  const questions = questionsOf(operation, dialect, facts);
  if (warmUpSeconds > 0) await load(url, questions, { connections, seconds: warmUpSeconds });
  const look = () => [usageOf(familyOf(pid)), usageOf(databaseProcesses())] as const;
  const before = look();
  const begin = performance.now();
  const { requestsPerSecond, p50, p99 } = await load(url, questions, { connections, seconds });
  const elapsed = (performance.now() - begin) / 1000;
  const after = look();
  return {
    requestsPerSecond,
    p50,
    p99,
    processors: processorsBetween(before[0], after[0], elapsed),
    databaseProcessors: processorsBetween(before[1], after[1], elapsed),
    memory: after[0]?.memory ?? null,
  };
}

function middle(samples: readonly Sample[]): Sample {
  const of = (name: keyof Sample) =>
    median(samples.map((sample) => sample[name]).filter((value) => value !== null));
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    processors: orNull(of('processors')),
    databaseProcessors: orNull(of('databaseProcessors')),
    memory: orNull(of('memory')),
  };
}

const lineOf = (
  round: number,
  { name }: Operation,
  system: System,
  connections: number,
  { requestsPerSecond, p50, p99 }: Sample,
): string =>
  `${round + 1} ${name} ${connections}× ${system.name}: ${requestsPerSecond.toFixed(0)}/s, ${p50.toFixed(1)}/${p99.toFixed(1)} ms`;
