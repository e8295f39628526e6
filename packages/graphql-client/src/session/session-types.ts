import type { Problem } from '../problems/problems.ts';
import type { SessionViewer } from './session-documents.ts';
import type { UserError } from '../problems/user-errors.ts';

/** `locked`: the session goes on once its owner's PIN was entered. */
export type SignedOutReason = 'none' | 'expired' | 'unreachable' | 'locked';

/** `unknown` until `restore` was called. `expired`: the gateway no longer takes the session. */
export type SessionState =
  | { status: 'unknown' | 'restoring'; viewer: null }
  | { status: 'signedOut'; viewer: null; reason: SignedOutReason }
  | { status: 'signedIn'; viewer: SessionViewer };

export interface SignInInput {
  username: string;
  password: string;
  marketCode?: string;
  totp?: string;
}

/** The code that `requestLoginCode` sent to the phone. */
export interface PhoneSignInInput {
  phone: string;
  code: string;
  marketCode?: string;
}

/** `viewer` when it worked; otherwise what the gateway refused, or what kept it from answering. */
export interface SignInOutcome {
  viewer: SessionViewer | null;
  userErrors: UserError[];
  problem: Problem | null;
}

/** A sign-in whose access token lives in memory only; the refresh token is an http-only cookie. */
export interface Session {
  subscribe(listener: () => void): () => void;
  getSnapshot(): SessionState;
  token(): string | null;
  /** Whether the access token ends too soon to be sent, or could not be had yet. */
  needsRefresh(): boolean;
  /** Headers with a token that still lasts a while; none when signed out. */
  authorization(): Promise<Record<string, string>>;
  signIn(input: SignInInput): Promise<SignInOutcome>;
  signInByPhone(input: PhoneSignInInput): Promise<SignInOutcome>;
  /** Makes this device the hall screen of the code that staff was shown. */
  pairScreen(input: { code: string }): Promise<SignInOutcome>;
  /** Once at start: signs in again by cookie, if there is one. */
  restore(): Promise<SessionState>;
  /** A new access token; false when there is no session any more. Rejects when the gateway cannot be reached. */
  refresh(): Promise<boolean>;
  /** `expired` for a desk that was left: what is on the page may stay for whoever signs in again. */
  signOut(reason?: 'none' | 'expired'): Promise<void>;
  /** Locks the session on the gateway, in all tabs; what was refused, or nothing. */
  lock(): Promise<UserError[]>;
  /** Opens a locked session with its owner's PIN. */
  unlock(pin: string): Promise<SignInOutcome>;
}
