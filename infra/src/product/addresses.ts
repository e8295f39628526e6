import type { Env } from '../env.ts';
import type { Ports } from './ports.ts';

/** The lines that tell people where to go. */
export function addressLines({ host }: Pick<Env, 'host'>, ports: Ports): string[] {
  const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  const line = (name: string, port: number, path = '') => `${name.padEnd(8)} http://${shown}:${port}${path}`;
  return [
    line('Gateway', ports.gateway, '/graphql'),
    line('Web', ports.web),
    line('Admin', ports.admin),
    line('Signage', ports.signage),
  ];
}
