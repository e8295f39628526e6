import type { Figures } from '../measuring/measure.ts';
import type { Operation } from '../operation.ts';
import type { Report, Run } from './report.ts';

/** Whom the ratios are to. */
export const yardstick = 'PostGraphile';

/** A run as Markdown: for each database and number of connections a table of ratios, and what they are made of. */
export function writeTables(
  report: Report,
  operations: readonly Operation[],
  extent: 'ratios' | 'all' = 'all',
): string {
  const isShort = extent === 'ratios';
  const parts = report.runs.flatMap((run) => [
    ...shown(report.plan.connections, isShort).map((connections) => ratioTable(run, operations, connections)),
    ...(isShort ? [] : [detailTable(run, operations)]),
  ]);
  return [heading(report), ...parts, ...growthTable(report, operations, isShort)].join('\n\n');
}

/** In short the middle number of connections will do. */
const shown = (connections: readonly number[], isShort: boolean): readonly number[] =>
  isShort ? connections.slice(Math.floor(connections.length / 2)).slice(0, 1) : connections;

function heading({ takenOn, machine, plan }: Report): string {
  const { processor, cores, memory, system, node, postgresql, load } = machine;
  const rounds = plan.rounds === 1 ? 'one round' : `medians of ${plan.rounds} rounds`;
  const taken = `Taken on ${takenOn}: ${processor}, ${cores} cores, ${memory}, ${system}, Node.js ${node}, PostgreSQL ${postgresql},
all on that one machine; ${rounds} of ${plan.seconds} s.`;
  if (load <= cores / 2) return taken;
  return `${taken} **The machine was busy with other work when this run began (load ${load}):
it shows what the table looks like, and no speeds to rely on.**`;
}

/** Requests per second of every system, as a ratio to the yardstick's, whose own are given as a number. */
export function ratioTable(
  { jobs, open, figures }: Run,
  operations: readonly Operation[],
  connections: number,
): string {
  const systems = namesIn(figures);
  const rows = operations.flatMap(({ name, title }) => {
    const of = (system: string) => find(figures, name, system, connections);
    const base = of(yardstick);
    if (!base) return [];
    return [[title, ...systems.map((system) => cell(of(system), base))]];
  });
  const title = `${count(jobs)} jobs, ${count(open)} open, ${connections} ${connections === 1 ? 'connection' : 'connections'}: requests per second, ${yardstick} = 1`;
  return `**${title}**\n\n${markdown(['operation', ...systems], rows)}`;
}

/** What a request costs in the larger databases, as a ratio to the smallest; nothing when there is one only. */
export function growthTable(
  { runs, plan }: Report,
  operations: readonly Operation[],
  isShort = false,
): string[] {
  const sizes = runs.toSorted((a, b) => a.jobs - b.jobs);
  const [smallest, ...larger] = sizes;
  if (!smallest || larger.length === 0) return [];
  const connections = Math.min(...plan.connections);
  const all = namesIn(smallest.figures);
  const compared = isShort ? all.filter((name) => name === all[0] || name === yardstick) : all;
  const rows = operations.flatMap(({ name, title }) =>
    compared.map((system) => [
      title,
      system,
      ...larger.map((run) => {
        const [small, large] = [smallest, run].map(({ figures }) => find(figures, name, system, connections));
        return small && large ? ratio(large.p50, small.p50) : '–';
      }),
    ]),
  );
  const head = ['operation', 'system', ...larger.map(({ open }) => `${count(open)} open`)];
  const title = `Growth: median time of a request, ${connections} at a time, ${count(smallest.open)} open jobs = 1`;
  return [`**${title}**\n\n${markdown(head, rows)}`];
}

function cell(figures: Figures | undefined, base: Figures): string {
  if (!figures) return '–';
  if (figures.system === yardstick) return `1 (${count(figures.requestsPerSecond)}/s)`;
  return ratio(figures.requestsPerSecond, base.requestsPerSecond);
}

function detailTable({ figures }: Run, operations: readonly Operation[]): string {
  const order = new Map(operations.map(({ name }, index) => [name, index]));
  const sorted = figures.toSorted(
    (a, b) => order.get(a.operation)! - order.get(b.operation)! || a.connections - b.connections,
  );
  const rows = sorted.map((row) => [
    row.operation,
    String(row.connections),
    row.system,
    count(row.requestsPerSecond),
    `${row.p50.toFixed(1)} / ${row.p99.toFixed(1)}`,
    row.processors?.toFixed(2) ?? '–',
    row.databaseProcessors?.toFixed(2) ?? '–',
    row.memory === null ? '–' : `${Math.round(row.memory / 2 ** 20)}`,
  ]);
  const head = [
    'operation',
    'connections',
    'system',
    'requests/s',
    'p50 / p99 ms',
    'processors',
    'of the database',
    'memory MB',
  ];
  return `<details><summary>All figures</summary>\n\n${markdown(head, rows)}\n\n</details>`;
}

/** Two digits say what a ratio can say. */
export function ratio(value: number, base: number): string {
  const quotient = value / base;
  if (!Number.isFinite(quotient)) return '–';
  return quotient >= 10 ? quotient.toFixed(0) : quotient.toFixed(quotient >= 1 ? 1 : 2);
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

const namesIn = (figures: readonly Figures[]): string[] => [...new Set(figures.map(({ system }) => system))];

const find = (figures: readonly Figures[], operation: string, system: string, connections: number) =>
  figures.find(
    (row) => row.operation === operation && row.system === system && row.connections === connections,
  );
