import type { Report, Run } from '@yizhan/bench';
import type { Env } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { secretsOf } from '../product/secret.ts';
import { benchCallers } from './bench-callers.ts';
import { benchDatabase, readyForPeers } from './bench-database.ts';
import type { BenchOptions } from './bench-options.ts';
import { keepFigures } from './publish.ts';
import { startSystems } from './start-systems.ts';
import { stages } from './stages.ts';

type Say = (line: string) => void;

/** Each database in turn: the systems are started, their answers compared, then they are measured. */
export async function runBench(
  life: Life,
  env: Env,
  server: string,
  options: BenchOptions,
  say: Say,
): Promise<Report | null> {
  const { describeMachine } = await import('@yizhan/bench');
  const runs: Run[] = [];
  let version = '';
  const machine = describeMachine();
  const report = (): Report => ({
    takenOn: new Date().toISOString().slice(0, 10),
    machine: { ...machine, postgresql: version.split(' ')[0]! },
    plan: options,
    runs,
  });
  for (const prepare of databases(env, server, options, say)) {
    const url = await prepare();
    await readyForPeers(url, secretsOf(env), say);
    const taken = await stages(life, (stage) => runOn(stage, env, url, options, say));
    version = taken.version;
    if (!taken.run) continue;
    runs.push(taken.run);
    // What is measured is not lost with what follows.
    if (runs.length < options.jobs.length) say(`So far kept in ${keepFigures(report())}`);
  }
  return options.answersOnly ? null : report();
}

function databases(env: Env, server: string, { jobs }: BenchOptions, say: Say): (() => Promise<string>)[] {
  if (jobs.length === 0) return [async () => server];
  return jobs.map((count) => () => benchDatabase(server, count, secretsOf(env), say));
}

async function runOn(
  life: Life,
  env: Env,
  url: string,
  options: BenchOptions,
  say: Say,
): Promise<{ version: string; run: Run | null }> {
  const bench = await import('@yizhan/bench');
  const operations = await chosenOperations(options);
  const { version, ...holding } = await bench.describeDatabase(url);
  const systems = await startSystems(life, env, { url, open: holding.open }, options.systems);
  const ours = systems[0]!.url;
  const facts = async () => bench.gatherFacts(url, ours, await benchCallers(url, secretsOf(env)));
  const answers = await bench.compareAnswers(systems, operations, await facts());
  say(`${answers} answers of ${systems.length} systems are equal`);
  if (options.answersOnly) return { version, run: null };
  const ground = { systems, facts, databaseProcesses: await bench.databaseProcesses(url), say };
  return { version, run: { ...holding, figures: await bench.measure(ground, operations, options) } };
}

async function chosenOperations({ operations: named }: BenchOptions) {
  const { operations } = await import('@yizhan/bench');
  const known = operations.map(({ name }) => name);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown) throw new Complaint(`There is no operation "${unknown}"; there are ${known.join(', ')}.`);
  return operations.filter(({ name }) => named.length === 0 || named.includes(name));
}
