import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** The longest password that is hashed, in UTF-16 units: a longer one only costs time. */
export const longestPassword = 256;

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), parameters);

let nobodysHash: Promise<string> | null = null;

/**
 * True when the password is the one of the hash. Without a hash, or for an account that has no password, the work is
 * done all the same, so that the time does not tell whether an account exists.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash?.startsWith('$argon2id$') ? passwordHash : null;
  const against = known ?? (await (nobodysHash ??= hashPassword(crypto.randomUUID())));
  const fits = await verify(against, password.slice(0, longestPassword).normalize('NFKC'));
  return fits && known !== null && password.length <= longestPassword;
}
