import { openDatabase } from './product/database.ts';
import { live } from './processes/life.ts';
import { turbo } from './product/build.ts';
import { readEnv } from './env.ts';
import { readBenchOptions } from './measuring/bench-options.ts';
import { benchMatching } from './measuring/matching/bench-matching.ts';
import { readMatchingOptions } from './measuring/matching/matching-options.ts';
import { publish } from './measuring/publish.ts';
import { runBench } from './measuring/run-bench.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run bench`: our gateway beside others on the same database; infra/bench/README.md. */
await live(
  async (life) => {
    const [what, ...more] = process.argv.slice(2);
    const options = what === 'matching' ? readMatchingOptions(more) : readBenchOptions(process.argv.slice(2));
    const env = { ...readEnv(), mode: 'development', demo: true } as const;
    const databaseUrl = await openDatabase(life, env);
    await turbo(life, 'build', '@yizhan/gateway', '@yizhan/bench');
    if ('quality' in options) {
      await benchMatching(life, env, databaseUrl, options, say);
      return 0;
    }
    const report = await runBench(life, env, databaseUrl, options, say);
    if (report) await publish(life, report, options, say);
    return 0;
  },
  { interrupted: 130 },
);
