import { readEnv } from '../env.ts';
import { live } from '../processes/life.ts';
import { addressLines } from '../product/addresses.ts';
import { turbo } from '../product/build.ts';
import { openDatabase } from '../product/database.ts';
import { startDevServers } from '../product/dev-servers.ts';
import { localUrl, startGateway } from '../product/gateway-process.ts';
import { settlePorts } from '../product/ports.ts';
import { prepareDatabase } from '../product/prepare-database.ts';
import { rebuildOnChange } from '../product/rebuild.ts';
import { secretsOf } from '../product/secret.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `pnpm dev`: the gateway, built and started anew on every change, and the clients on Vite's servers. */
await live(async (life) => {
  const env = readEnv();
  const ports = await settlePorts(env);
  const databaseUrl = await openDatabase(life, env);
  await turbo(life, 'build', '@yizhan/gateway');
  await turbo(life, 'codegen');
  const secrets = secretsOf(env);
  await prepareDatabase(databaseUrl, { demo: env.demo, secrets }, say);
  const settings = { env, databaseUrl, secret: secrets.secret, ports, output: 'inherit' } as const;
  rebuildOnChange(life, await startGateway(life, settings), say);
  startDevServers(life, ports, localUrl(env.host, ports.gateway));
  for (const line of addressLines(env, ports)) say(line);
  return new Promise<never>(() => undefined);
});
