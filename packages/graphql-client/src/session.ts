import { CombinedError } from '@urql/core';
import { problemOf, type Problem } from './problems.ts';
import type { AppName } from './request-headers.ts';
import {
  logout,
  pairScreen,
  phoneLogin,
  refreshSession,
  staffLogin,
  type LoginAnswer,
  type SessionDocument,
  type SessionViewer,
} from './session-documents.ts';
import { runSessionDocument, type SessionEndpoint } from './session-request.ts';
import { oneTabAtATime, sessionTabs } from './session-tabs.ts';
import { tokenExpiry } from './token-expiry.ts';
import type { UserError } from './user-errors.ts';

/** `unknown` until `restore` was called. `expired`: the gateway no longer takes the session. */
export type SessionState =
  | { status: 'unknown' | 'restoring'; viewer: null }
  | { status: 'signedOut'; viewer: null; reason: 'none' | 'expired' | 'unreachable' }
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
  signOut(): Promise<void>;
}

interface SessionOptions {
  app: AppName;
  url?: string;
  language?: () => string;
  /** Code of the market that the client is set to; null for the deployment's first. */
  market?: () => string | null;
}

const earlyMs = 30_000;

function isUnreachable(error: unknown): boolean {
  return error instanceof CombinedError && ['offline', 'busy', 'rateLimited'].includes(problemOf(error).kind);
}

function outcomeOf(error: unknown): SignInOutcome {
  if (error instanceof CombinedError) return { viewer: null, userErrors: [], problem: problemOf(error) };
  throw error;
}

class TokenSession implements Session {
  private state: SessionState = { status: 'unknown', viewer: null };
  private accessToken: string | null = null;
  private expiry: number | null = null;
  /** Restoring found nobody to ask: what is sent next asks again, rather than go out as a stranger's. */
  private isOutOfReach = false;
  private refreshing: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly tabs;

  constructor(private readonly endpoint: SessionEndpoint) {
    this.tabs = sessionTabs(endpoint.app, (news) => {
      if (news === 'signedOut') this.drop('none');
      else void this.restore();
    });
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = () => this.state;

  token = () => this.accessToken;

  needsRefresh = () =>
    this.isOutOfReach ||
    (this.accessToken !== null && this.expiry !== null && Date.now() > this.expiry - earlyMs);

  async authorization(): Promise<Record<string, string>> {
    if (this.needsRefresh()) await this.refresh();
    return this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {};
  }

  signIn(input: SignInInput): Promise<SignInOutcome> {
    return this.enter(staffLogin, input, 'staffLogin');
  }

  signInByPhone(input: PhoneSignInInput): Promise<SignInOutcome> {
    return this.enter(phoneLogin, input, 'login');
  }

  pairScreen(input: { code: string }): Promise<SignInOutcome> {
    return this.enter(pairScreen, input, 'pairScreen');
  }

  async restore(): Promise<SessionState> {
    if (this.state.status !== 'signedIn') this.change({ status: 'restoring', viewer: null });
    try {
      if (!(await this.refresh())) this.drop('none');
    } catch {
      if (this.accessToken === null) this.drop('unreachable');
    }
    return this.state;
  }

  refresh(): Promise<boolean> {
    this.refreshing ??= oneTabAtATime(this.endpoint.app, () => this.renew()).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  async signOut(): Promise<void> {
    await this.run(logout, {}).catch(() => undefined);
    this.drop('none');
    this.tabs.tell('signedOut');
  }

  private async renew(): Promise<boolean> {
    try {
      const answer = await this.run<{ refreshSession: LoginAnswer }>(refreshSession, {});
      if (this.accept(answer.refreshSession)) return true;
    } catch (error) {
      if (isUnreachable(error)) throw error;
    }
    this.drop('expired');
    return false;
  }

  private async enter<Field extends string>(
    document: SessionDocument,
    input: object,
    field: Field,
  ): Promise<SignInOutcome> {
    try {
      const answer = (await this.run<Record<Field, LoginAnswer>>(document, { input }))[field];
      if (this.accept(answer)) this.tabs.tell('signedIn');
      return { viewer: answer.viewer, userErrors: answer.userErrors, problem: null };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private run<T>(document: SessionDocument, variables: object): Promise<T> {
    const token = document === refreshSession ? null : this.accessToken;
    return runSessionDocument<T>(this.endpoint, document, variables, token);
  }

  private accept({ accessToken, expiresAt, viewer }: LoginAnswer): boolean {
    if (!accessToken || !viewer) return false;
    this.accessToken = accessToken;
    this.isOutOfReach = false;
    this.expiry = tokenExpiry(accessToken, expiresAt);
    this.change({ status: 'signedIn', viewer });
    return true;
  }

  private drop(reason: 'none' | 'expired' | 'unreachable'): void {
    this.accessToken = null;
    this.expiry = null;
    this.isOutOfReach = reason === 'unreachable';
    this.change({ status: 'signedOut', viewer: null, reason });
  }

  private change(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The session of one app in one tab. */
export function createSession({
  app,
  url = '/graphql',
  language = () => 'zh-CN',
  market = () => null,
}: SessionOptions): Session {
  return new TokenSession({ app, url, language, market });
}
