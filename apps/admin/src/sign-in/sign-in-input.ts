import type { SignInOutcome } from '@yizhan/graphql-client';
import { messagesByField } from '@yizhan/graphql-client';

/** Refusals by field; `form` is for those of the whole. */
export interface SignInErrors {
  username?: string;
  password?: string;
  /** A code of the authenticator app is asked for, or the one that came is wrong. */
  totp?: string;
  form?: string;
}

/** What is missing before anything is sent. */
export function missingIn(username: string, password: string): ('username' | 'password')[] {
  const missing: ('username' | 'password')[] = [];
  if (username.trim() === '') missing.push('username');
  if (password === '') missing.push('password');
  return missing;
}

/** The gateway's refusals, each at its field. */
export function errorsOf({ userErrors }: Pick<SignInOutcome, 'userErrors'>): SignInErrors {
  const { username, password, totp, ...others } = messagesByField(userErrors);
  const form = Object.values(others)[0];
  return {
    ...(username && { username }),
    ...(password && { password }),
    ...(totp && { totp }),
    ...(form && { form }),
  };
}

/** Only addresses of this app: a link must not lead people who sign in elsewhere. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
