import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@yizhan/bench';
import { finish } from '../processes/child.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import type { BenchOptions } from './bench-options.ts';

const folder = join(root, 'infra/reports/bench');
const kept = join(root, 'docs/bench.json');

const asJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** Writes the figures into a file of their own and gives its name. */
export function keepFigures(report: Report): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, asJson(report));
  return file;
}

/** Reports that were kept, as one: of the first, with the databases of all. Their plans have to be the same. */
export function readFigures(files: readonly string[]): Report {
  const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report);
  const [first] = reports;
  const extent = ({ plan }: Report): string =>
    JSON.stringify([
      plan.connections,
      plan.rounds,
      plan.seconds,
      plan.warmUpSeconds,
      plan.firstWarmUpSeconds,
    ]);
  if (reports.some((report) => extent(report) !== extent(first!)))
    throw new Complaint('These figures were taken with different plans: they make no table together.');
  return { ...first!, runs: reports.flatMap(({ runs }) => runs) };
}

/** Shows the tables and keeps the report; when asked to, in the documentation too. */
export async function publish(
  life: Life,
  report: Report,
  { publish: isAsked }: BenchOptions,
  say: (line: string) => void,
) {
  const { writeTables, operations, betweenMarkers } = await import('@yizhan/bench');
  say(`\n${writeTables(report, operations)}\n\nKept in ${keepFigures(report)}`);
  if (!isAsked) return;
  writeFileSync(kept, asJson(report));
  const pages = { 'README.md': 'aims', 'docs/bench.md': 'all' } as const;
  for (const [name, extent] of Object.entries(pages)) {
    const page = join(root, name);
    writeFileSync(page, betweenMarkers(readFileSync(page, 'utf8'), writeTables(report, operations, extent)));
  }
  await finish(life, 'prettier', ['--write', kept, ...Object.keys(pages).map((name) => join(root, name))], {
    cwd: root,
  });
}
