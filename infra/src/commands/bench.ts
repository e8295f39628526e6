import { openDatabase } from '../product/database.ts';
import { live, type Life } from '../processes/life.ts';
import { turbo } from '../product/build.ts';
import { readEnv, type Env } from '../env.ts';
import { readBenchOptions } from '../measuring/bench-options.ts';
import { benchMatching } from '../measuring/matching/bench-matching.ts';
import { readMatchingOptions } from '../measuring/matching/matching-options.ts';
import { benchPlans } from '../measuring/plans/bench-plans.ts';
import { readPlansOptions } from '../measuring/plans/plans-options.ts';
import { publish, readFigures } from '../measuring/publish.ts';
import { runBench } from '../measuring/run-bench.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

type Bench = (life: Life, env: Env, databaseUrl: string) => Promise<void>;

/** What is asked for, its options read before anything is started. */
function benchOf([what, ...more]: string[]): Bench {
  if (what === 'matching') {
    const options = readMatchingOptions(more);
    return (life, env, url) => benchMatching(life, env, url, options, say);
  }
  if (what === 'plans') {
    const options = readPlansOptions(more);
    return (life, env, url) => benchPlans(life, env, url, options, say);
  }
  const options = readBenchOptions(process.argv.slice(2));
  return async (life, env, url) => {
    const isKept = options.from.length > 0;
    const report = isKept ? readFigures(options.from) : await runBench(life, env, url, options, say);
    if (report) await publish(life, report, options, say);
  };
}

/** `npm run bench`: our gateway beside others on the same database; infra/bench/README.md. */
await live(
  async (life) => {
    const bench = benchOf(process.argv.slice(2));
    const env = { ...readEnv(), mode: 'development', demo: true } as const;
    const databaseUrl = await openDatabase(life, env);
    await turbo(life, 'build', '@yizhan/gateway', '@yizhan/bench');
    await bench(life, env, databaseUrl);
    return 0;
  },
  { interrupted: 130 },
);
