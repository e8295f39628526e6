import { closeSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import type { Life } from '../processes/life.ts';
import { openLog } from '../processes/log-file.ts';
import { root } from '../processes/root.ts';
import { turbo } from './build.ts';
import { openDatabase } from './database.ts';
import { localUrl, startGateway } from './gateway-process.ts';
import { settlePorts } from './ports.ts';
import type { Ports } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { secretsOf } from './secret.ts';
import { serveClients } from './serve-clients.ts';

/** Brings everything up in order; what is up is registered with the life, and ended in reverse. */
export async function startProduct(life: Life, env: Env, say: (line: string) => void): Promise<Ports> {
  const ports = await settlePorts(env);
  const secrets = secretsOf(env);
  if (env.databaseUrl === undefined) say('Starting the embedded database');
  const databaseUrl = await openDatabase(life, env);
  say('Building');
  await turbo(life, 'build');
  await prepareDatabase(databaseUrl, { demo: env.demo, secrets }, say);
  say('Starting the gateway and the clients (log: .data/gateway.log)');
  const output = openLog(join(root, '.data/gateway.log'));
  life.atEnd(() => closeSync(output));
  await startGateway(life, { env, databaseUrl, secret: secrets.secret, ports, output });
  await serveClients(life, env.host, ports, localUrl(env.host, ports.gateway));
  return ports;
}
