import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Env } from '../../env.ts';
import { finish } from '../../processes/child.ts';
import type { Life } from '../../processes/life.ts';
import { root } from '../../processes/root.ts';
import { prepareDatabase, withDomain } from '../../product/prepare-database.ts';
import { secretsOf } from '../../product/secret.ts';
import { benchDatabase, createDatabase } from '../bench-database.ts';
import { matchingTables, type MatchingReport } from './matching-report.ts';
import type { MatchingOptions } from './matching-options.ts';
import { measureSpeed } from './speed.ts';

type Say = (line: string) => void;

/** `npm run bench -- matching`: how good matches are by the judged set, and how long they take; docs/matching.md. */
export async function benchMatching(
  life: Life,
  env: Env,
  server: string,
  options: MatchingOptions,
  say: Say,
): Promise<void> {
  const { describeMachine } = await import('@yizhan/bench');
  const machine = describeMachine();
  const quality = await measureQualityOn(server, say);
  const speed = options.jobs === 0 ? null : await speedOn(env, server, options.jobs, say);
  const takenOn = new Date().toISOString().slice(0, 10);
  await keep(life, { takenOn, machine, quality, speed }, options.publish, say);
}

async function measureQualityOn(server: string, say: Say) {
  const url = await createDatabase(server, 'yizhan_bench_judged', { anew: true });
  await prepareDatabase(url, null, say);
  const { fillJudgedMarket, judgedAt, judgedCode, managerContext, measureQuality } =
    await import('@yizhan/domain/seeds');
  return withDomain(url, async (database) => {
    await fillJudgedMarket(database);
    return measureQuality(await managerContext(database, judgedCode, { now: () => judgedAt }));
  });
}

async function speedOn(env: Env, server: string, jobs: number, say: Say) {
  const url = await benchDatabase(server, jobs, secretsOf(env), say);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ code: string }>(
      'select code from markets where demo order by id limit 1',
    );
    return await measureSpeed(url, rows[0]!.code);
  } finally {
    await client.end();
  }
}

async function keep(life: Life, report: MatchingReport, publish: boolean, say: Say): Promise<void> {
  const json = `${JSON.stringify(report, null, 2)}\n`;
  const tables = matchingTables(report);
  const folder = join(root, 'infra/reports/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `matching-${report.takenOn}.json`);
  writeFileSync(file, json);
  say(`${tables}\n\nKept in ${file}`);
  if (!publish) return;
  const { betweenMarkers } = await import('@yizhan/bench');
  const [page, kept] = [join(root, 'docs/matching.md'), join(root, 'docs/matching.json')];
  writeFileSync(kept, json);
  writeFileSync(page, betweenMarkers(readFileSync(page, 'utf8'), tables));
  await finish(life, 'prettier', ['--write', kept, page], { cwd: root });
}
