import type { Env } from '../env.ts';
import { freePort, requireFreePorts } from '../processes/ports.ts';
import type { Listener } from '../processes/ports.ts';
import { clients } from './client-list.ts';

export type Ports = Env['ports'];

/** Chooses ports where 0 leaves the choice to us, and complains about all that are taken. */
export async function settlePorts(env: Pick<Env, 'host' | 'ports'>): Promise<Ports> {
  const { host, ports } = env;
  await requireFreePorts(host, listeners(ports));
  const choose = (port: number) => (port === 0 ? freePort(host) : port);
  return {
    gateway: await choose(ports.gateway),
    web: await choose(ports.web),
    admin: await choose(ports.admin),
    signage: await choose(ports.signage),
  };
}

/** The gateway's port alone. */
export async function settleGatewayPort({ host, ports }: Pick<Env, 'host' | 'ports'>): Promise<number> {
  await requireFreePorts(host, [gatewayListener(ports)]);
  return ports.gateway === 0 ? freePort(host) : ports.gateway;
}

function listeners(ports: Ports): Listener[] {
  return [
    gatewayListener(ports),
    ...clients.map(({ name, variable }) => ({ name, variable, port: ports[name] })),
  ];
}

function gatewayListener(ports: Ports): Listener {
  return { name: 'gateway', variable: 'PORT', port: ports.gateway };
}
