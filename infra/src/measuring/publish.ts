import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@yizhan/bench';
import { finish } from '../processes/child.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import type { BenchOptions } from './bench-options.ts';

const folder = join(root, 'infra/reports/bench');
const kept = join(root, 'docs/bench.json');

/** Shows the tables and keeps the report; when asked to, in the documentation too. */
export async function publish(
  life: Life,
  report: Report,
  { publish: isAsked }: BenchOptions,
  say: (line: string) => void,
) {
  const { writeTables, operations, betweenMarkers } = await import('@yizhan/bench');
  const json = `${JSON.stringify(report, null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, json);
  say(`\n${writeTables(report, operations)}\n\nKept in ${file}`);
  if (!isAsked) return;
  writeFileSync(kept, json);
  const pages = { 'README.md': 'aims', 'docs/bench.md': 'all' } as const;
  for (const [name, extent] of Object.entries(pages)) {
    const page = join(root, name);
    writeFileSync(page, betweenMarkers(readFileSync(page, 'utf8'), writeTables(report, operations, extent)));
  }
  await finish(life, 'prettier', ['--write', kept, ...Object.keys(pages).map((name) => join(root, name))], {
    cwd: root,
  });
}
