import { CombinedError } from '@urql/core';
import { problemOf } from '../problems/problems.ts';
import type { AppName } from '../request/request-headers.ts';
import {
  lockSession,
  logout,
  pairScreen,
  phoneLogin,
  refreshSession,
  staffLogin,
  unlockSession,
  type LoginAnswer,
  type SessionDocument,
} from './session-documents.ts';
import { runSessionDocument, type SessionEndpoint } from './session-request.ts';
import { oneTabAtATime, sessionTabs } from './session-tabs.ts';
import { tokenExpiry } from './token-expiry.ts';
import type {
  PhoneSignInInput,
  Session,
  SessionState,
  SignedOutReason,
  SignInInput,
  SignInOutcome,
} from './session-types.ts';
import type { UserError } from '../problems/user-errors.ts';

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
      if (news !== 'signedIn') this.drop(news === 'locked' ? 'locked' : 'none');
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
      if (!(await this.refresh()) && !this.isLocked()) this.drop('none');
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

  async signOut(reason: 'none' | 'expired' = 'none'): Promise<void> {
    await this.run(logout, {}).catch(() => undefined);
    this.drop(reason);
    this.tabs.tell('signedOut');
  }

  async lock(): Promise<UserError[]> {
    const { userErrors } = (await this.run<{ lockSession: { userErrors: UserError[] } }>(lockSession, {}))
      .lockSession;
    if (userErrors.length > 0) return userErrors;
    this.locked();
    this.tabs.tell('locked');
    return [];
  }

  async unlock(pin: string): Promise<SignInOutcome> {
    const outcome = await this.enter(unlockSession, { pin }, 'unlockSession');
    if (outcome.userErrors.some(({ code }) => code === 'SESSION_EXPIRED')) this.drop('expired');
    return outcome;
  }

  private isLocked = (): boolean => this.state.status === 'signedOut' && this.state.reason === 'locked';

  private locked(): false {
    this.drop('locked');
    return false;
  }

  private async renew(): Promise<boolean> {
    const before = this.accessToken;
    try {
      const answer = await this.run<{ refreshSession: LoginAnswer }>(refreshSession, {});
      if (this.accept(answer.refreshSession)) return true;
      if (answer.refreshSession.userErrors.some(({ code }) => code === 'SESSION_LOCKED'))
        return this.locked();
    } catch (error) {
      if (isUnreachable(error)) throw error;
    }
    // Somebody signed in while the old session's end was on its way: that end is not theirs.
    if (this.accessToken !== null && this.accessToken !== before) return true;
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
    const token = document === refreshSession || document === unlockSession ? null : this.accessToken;
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

  private drop(reason: SignedOutReason): void {
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
