import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Vault } from '@yizhan/domain';

/** A random number and its mark under the deployment's key: what somebody makes up counts as none. */
const form = /^([\w-]{22})\.([\w-]{16})$/;
const name = 'yizhan_device';
const days = 180;

export interface DeviceCookie {
  name: string;
  value: string;
  expiresAt: Date;
}

const markOf = (vault: Vault, id: string): string => vault.token(0, 'device', id);

/** A new device's cookie. */
export function newDeviceCookie(vault: Vault, now: Date): DeviceCookie {
  const id = randomBytes(16).toString('base64url');
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  return { name, value: `${id}.${markOf(vault, id)}`, expiresAt };
}

/** The device a request comes from; null when it sends no cookie of ours. */
export function deviceOf(vault: Vault, cookies: Readonly<Record<string, string | undefined>>): string | null {
  const [, id, mark] = form.exec(cookies[name] ?? '') ?? [];
  if (!id || !mark) return null;
  return timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(vault, id))) ? id : null;
}

/** The same by the whole header; null also when other cookies come along. */
export const deviceOfHeader = (vault: Vault, cookie: string): string | null =>
  cookie.startsWith(`${name}=`) ? deviceOf(vault, { [name]: cookie.slice(name.length + 1) }) : null;
