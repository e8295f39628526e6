import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands: RFC 6238 with its defaults. */
const period = 30;
const form = { issuer: 'Yizhan', algorithm: 'SHA1', digits: 6, period } as const;

/** 160 bits, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code for the app says. */
export const totpUri = (secret: string, label: string): string =>
  new TOTP({ ...form, label, secret }).toString();

/** The step whose code this is, the one before and the one after included, as clocks differ; null for none of them. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = new TOTP({ ...form, secret }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}
