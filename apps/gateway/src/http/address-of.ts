import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** A proxy on this machine may say for whom it asks; others may say what they like. */
export const trusted = proxyAddr.compile('loopback');

/** Who asks, as the framework tells it; null for what is no address, and when the connection is gone. */
export function addressOf(request: IncomingMessage): string | null {
  const own = request.socket.remoteAddress;
  if (own === undefined) return null;
  if (request.headers['x-forwarded-for'] === undefined) return own;
  const address = proxyAddr.all(request, trusted).at(-1)!;
  return isIP(address) === 0 ? null : address;
}
