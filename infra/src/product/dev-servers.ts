import { join } from 'node:path';
import { startChild } from '../processes/child.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import { clients } from './client-list.ts';
import type { Ports } from './ports.ts';

/** Vite's server for each client and its code generator, told where the gateway is. */
export function startDevServers(life: Life, ports: Ports, gateway: string): void {
  for (const { name, variable } of clients) {
    const env = { ...process.env, GATEWAY_URL: gateway, [variable]: String(ports[name]) };
    start(life, name, 'vite', [], env);
    start(life, name, 'graphql-codegen', ['--config', 'codegen.ts', '--watch'], env);
  }
}

function start(life: Life, app: string, program: string, args: string[], env: NodeJS.ProcessEnv): void {
  const cwd = join(root, 'apps', app);
  startChild(life, join(cwd, 'node_modules/.bin', program), args, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
