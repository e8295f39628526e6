import type { IncomingMessage } from 'node:http';
import type { Principal, Vault } from '@yizhan/domain';
import type { Origin } from '../../rate-limits/buckets-of.ts';
import { deviceOfHeader } from '../../rate-limits/device-cookie.ts';
import { addressOf } from '../address-of.ts';

/** Who pays for a request. Null where the usual way has to look: at other cookies, or to give a device its number. */
export function payerOf(request: IncomingMessage, principal: Principal, vault: Vault): Origin | null {
  const { cookie, 'sec-fetch-site': site } = request.headers;
  // Whoever is signed in pays from their own, wherever they are and whatever cookies they send.
  const isStranger = principal.kind === 'ANONYMOUS';
  const device = isStranger && cookie !== undefined ? deviceOfHeader(vault, cookie) : null;
  if (isStranger && device === null && (cookie !== undefined || site !== undefined)) return null;
  const address = addressOf(request);
  return address === null ? null : { principal, device, address };
}
