import cluster from 'node:cluster';
import { readEnv, WrongEnvironment, type GatewayEnv } from './env.ts';
import { runPrimary } from './run-primary.ts';
import { runProcess } from './run-process.ts';

function environment(): GatewayEnv {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof WrongEnvironment)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const env = environment();
if (cluster.isPrimary && env.workers > 1) runPrimary(env);
else await runProcess(env);
