import type { Figures } from '../measuring/measure.ts';
import type { Operation } from '../operation.ts';
import { aimsTable } from './aims-table.ts';
import { count, find, markdown, namesIn, ratio, yardstick } from './cells.ts';
import type { Report, Run } from './report.ts';

/** A report as Markdown: in short the figures that there are aims for, else all that was measured too. */
export function writeTables(
  report: Report,
  operations: readonly Operation[],
  extent: 'aims' | 'all' = 'all',
): string {
  const parts = [heading(report), ...aimsTable(report, operations)];
  if (extent === 'aims') return parts.join('\n\n');
  const all = report.runs.flatMap((run) => [
    ...report.plan.connections.map((connections) => ratioTable(run, operations, connections)),
    detailTable(run, operations),
  ]);
  return [...parts, ...growthTable(report, operations), ...all].join('\n\n');
}

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
  { jobs, open, applications, figures }: Run,
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
  const title = `${count(jobs)} jobs, ${count(open)} open${applications === undefined ? '' : `, ${count(applications)} applications in 30 days`}, ${connections} ${connections === 1 ? 'connection' : 'connections'}: requests per second, ${yardstick} = 1`;
  return `**${title}**\n\n${markdown(['operation', ...systems], rows)}`;
}

/** What a request costs in the larger databases, as a ratio to the smallest; nothing when there is one only. */
export function growthTable({ runs, plan }: Report, operations: readonly Operation[]): string[] {
  const sizes = runs.toSorted((a, b) => a.jobs - b.jobs);
  const [smallest, ...larger] = sizes;
  if (!smallest || larger.length === 0) return [];
  const connections = Math.min(...plan.connections);
  const rows = operations.flatMap(({ name, title }) =>
    namesIn(smallest.figures).map((system) => [
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
