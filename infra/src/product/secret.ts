import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Env } from '../env.ts';
import { root } from '../processes/root.ts';

const path = join(root, '.data/secret');

/** The root key: the given one, else one that is made once and kept, readable by its owner only. */
function rootSecret(env: Pick<Env, 'secret'>): string {
  if (env.secret !== undefined) return env.secret;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** The root key, and the one before it where one is given. */
export const secretsOf = (env: Pick<Env, 'secret' | 'previousSecret'>) => ({
  secret: rootSecret(env),
  previous: env.previousSecret ?? null,
});
