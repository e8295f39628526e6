import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Env } from '../../env.ts';
import type { Life } from '../../processes/life.ts';
import { root } from '../../processes/root.ts';
import { secretsOf } from '../../product/secret.ts';
import { benchAddress, benchCallers } from '../bench-callers.ts';
import { benchDatabase, readyForPeers } from '../bench-database.ts';
import { questionsOf, questionsOfWorker, type PlanQuestion } from './asked-for-plans.ts';
import { explainStatement } from './explain-statement.ts';
import { plansPage, type PlansOf } from './plans-page.ts';
import { recordStatements } from './record-statements.ts';

const roomForAll = 2_000_000;

type Say = (line: string) => void;

/** `npm run bench -- plans`: how PostgreSQL runs the hot statements in a market of so many jobs; docs/plans.md. */
export async function benchPlans(
  life: Life,
  env: Env,
  server: string,
  { jobs, publish }: { jobs: number; publish: boolean },
  say: Say,
): Promise<void> {
  const url = await benchDatabase(server, jobs, secretsOf(env), say);
  await readyForPeers(url, secretsOf(env), say);
  const { describeDatabase } = await import('@yizhan/bench');
  const inMemory = await plansOn(life, env, url, { indexedJobs: roomForAll });
  const bySql = await plansOn(life, env, url, { indexedJobs: 0, only: 'keyword' });
  const plans = [
    ...inMemory,
    ...bySql.map((plan) => ({ ...plan, title: `${plan.title}, without the index in memory` })),
  ];
  const { jobs: all, open } = await describeDatabase(url);
  const numbers = [all, open].map((count) => count.toLocaleString('en-US'));
  const page = plansPage(`${numbers[0]} jobs, ${numbers[1]} of them open`, plans);
  if (!publish) return say(page);
  const { betweenMarkers } = await import('@yizhan/bench');
  const path = join(root, 'docs/plans.md');
  writeFileSync(path, betweenMarkers(readFileSync(path, 'utf8'), page));
}

interface Asked {
  indexedJobs: number;
  /** A word of the titles of what is asked; everything without it. */
  only?: string;
}

async function plansOn(life: Life, env: Env, url: string, { indexedJobs, only }: Asked): Promise<PlansOf[]> {
  const { startGateway } = await import('@yizhan/gateway');
  const { gatherFacts, operations } = await import('@yizhan/bench');
  const secrets = secretsOf(env);
  const gateway = await startGateway({
    ...{ databaseUrl: url, secret: secrets.secret, previousSecret: secrets.previous, indexedJobs },
    ...{
      publicUrl: benchAddress,
      production: true,
      chores: false,
      keepAnswers: false,
      rateLimitFactor: 10_000,
    },
  });
  life.atEnd(() => gateway.close());
  await gateway.services.jobIndex?.load();
  const callers = await benchCallers(url, secrets);
  const address = `${gateway.url}/graphql`;
  const facts = await gatherFacts(url, address, callers);
  const asked = [...questionsOf(operations, facts), ...questionsOfWorker(callers)].filter(
    ({ title }) => only === undefined || title.includes(only),
  );
  const { pool } = gateway.services.database;
  const plans: PlansOf[] = [];
  for (const question of asked) plans.push(await plansOf(pool, address, question));
  await gateway.close();
  return plans;
}

/** Points are taken for many requests at once; no part of the question. */
const ofEveryRequest = '/* rateLimits';

async function plansOf(pool: Pool, url: string, { title, question }: PlanQuestion): Promise<PlansOf> {
  const { askOnce } = await import('@yizhan/bench');
  const recorded = await recordStatements(pool, () => askOnce(url, question));
  const statements = [];
  for (const statement of recorded.filter(({ text }) => !text.startsWith(ofEveryRequest))) {
    statements.push({ statement, ...(await explainStatement(pool, statement)) });
  }
  return { title, statements };
}
