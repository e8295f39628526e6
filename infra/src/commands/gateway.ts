import { readEnv } from '../env.ts';
import { live } from '../processes/life.ts';
import { turbo } from '../product/build.ts';
import { openDatabase } from '../product/database.ts';
import { startGateway } from '../product/gateway-process.ts';
import { settleGatewayPort } from '../product/ports.ts';
import { prepareDatabase } from '../product/prepare-database.ts';
import { secretsOf } from '../product/secret.ts';

const tell = (line: string) => void process.stderr.write(`${line}\n`); // stdout is the gateway's log

/** `npm run gateway`: only the API. */
await live(async (life) => {
  const env = readEnv();
  const ports = { ...env.ports, gateway: await settleGatewayPort(env) };
  const databaseUrl = await openDatabase(life, env);
  await turbo(life, 'build', '@yizhan/gateway');
  const secrets = secretsOf(env);
  await prepareDatabase(databaseUrl, { demo: env.demo, secrets }, tell);
  await startGateway(life, { env, databaseUrl, secret: secrets.secret, ports, output: 'inherit' });
  tell(`The gateway is ready on port ${ports.gateway}`);
  return new Promise<never>(() => undefined);
});
