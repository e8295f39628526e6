import { WrongRootKey } from '@yizhan/domain';
import type { GatewayEnv } from './env.ts';
import { isUnavailable } from './graphql/edge/errors/unavailable.ts';

type Addresses = Pick<GatewayEnv, 'host' | 'port' | 'databaseUrl'>;

/** Why the gateway cannot start, in one line that says what to do; the whole error only where nobody thought of it. */
export function startComplaint(error: unknown, { host, port, databaseUrl }: Addresses): string {
  if (error instanceof WrongRootKey) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const database = `The database at ${withoutPassword(databaseUrl)}`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use: stop what listens there, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this account: set PORT to 1024 or more.`;
  if (code === 'EADDRNOTAVAIL') return `HOST is "${host}", which is no address of this machine.`;
  if (code === '42P01') return `${database} lacks tables: run npm run migrate -- up.`;
  if (isUnavailable(error) || isRefusal(code)) return `${database} cannot be used: ${message || code}.`;
  return String(stack);
}

/** Classes 28 and 3D of PostgreSQL: wrong account or password, no such database. */
const isRefusal = (code: string | undefined): boolean => /^(28|3D)/.test(code ?? '');

const withoutPassword = (url: string): string => url.replace(/:\/\/([^:@/]*):.*@/, '://$1:…@');
