import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { createSession } from './session.ts';
import type { Session } from './session-types.ts';
import { json, startAnsweringServer, type AnsweringServer } from '../testing/answering-server.ts';

const viewer = {
  kind: 'STAFF',
  scopes: [],
  staff: { id: 's1', username: 'clerk', displayName: '王办事员', roles: ['CLERK'] },
};
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

let server: AnsweringServer;
let session: Session;
let answers: Record<string, (response: ServerResponse) => void>;

const granted = (field: string, accessToken: string, expiresAt: string) => (response: ServerResponse) =>
  json(response, { data: { [field]: { accessToken, expiresAt, viewer, userErrors: [] } } });

const unauthenticated = (response: ServerResponse) =>
  json(response, { errors: [{ message: '请重新登录', extensions: { code: 'UNAUTHENTICATED' } }] }, 401);

const signIn = () => session.signIn({ username: 'clerk', password: 'yizhan-demo', marketCode: 'HBW' });

beforeEach(async () => {
  server = await startAnsweringServer();
  session = createSession({ app: 'admin', url: server.url, language: () => 'zh-CN' });
  answers = {};
  server.answer(({ body }, response) => answers[body.operationName ?? '']?.(response));
});

afterEach(() => server.close());

describe('signing in', () => {
  it('keeps the token and tells who it is', async () => {
    answers['StaffLogin'] = granted('staffLogin', 't1', inMinutes(10));
    expect((await signIn()).viewer?.staff?.displayName).toBe('王办事员');
    expect(session.getSnapshot()).toEqual({ status: 'signedIn', viewer });
    expect(await session.authorization()).toEqual({ authorization: 'Bearer t1' });
    expect(server.seen[0]?.headers).toMatchObject({ 'x-yizhan-client': 'admin', 'accept-language': 'zh-CN' });
  });

  it('hands over a refusal and stays signed out', async () => {
    const userErrors = [{ code: 'WRONG_CREDENTIALS', message: '用户名或密码不对', path: null }];
    answers['StaffLogin'] = (response) =>
      json(response, {
        data: { staffLogin: { accessToken: null, expiresAt: null, viewer: null, userErrors } },
      });
    expect(await signIn()).toEqual({ viewer: null, userErrors, problem: null });
    expect(session.token()).toBeNull();
  });

  it('takes a code that was sent to a phone as well', async () => {
    answers['Login'] = granted('login', 't1', inMinutes(10));
    expect((await session.signInByPhone({ phone: '15400000001', code: '123456' })).viewer).toEqual(viewer);
    expect(session.token()).toBe('t1');
  });

  it('takes the code of a hall screen as well', async () => {
    answers['PairScreen'] = granted('pairScreen', 't1', inMinutes(10));
    expect((await session.pairScreen({ code: 'SCREEN' })).viewer).toEqual(viewer);
    expect(session.token()).toBe('t1');
  });

  it('tells a lost network from a refusal', async () => {
    await server.close();
    expect((await signIn()).problem?.kind).toBe('offline');
  });
});

describe('a session', () => {
  it('is restored by its cookie', async () => {
    answers['RefreshSession'] = granted('refreshSession', 't2', inMinutes(10));
    await session.restore();
    expect(session.getSnapshot().status).toBe('signedIn');
    expect(session.token()).toBe('t2');
  });

  it('is signed out when there is nothing to restore', async () => {
    answers['RefreshSession'] = unauthenticated;
    await session.restore();
    expect(session.getSnapshot()).toEqual({ status: 'signedOut', viewer: null, reason: 'none' });
  });

  it('renews a token before it ends, once for all who ask', async () => {
    answers['StaffLogin'] = granted('staffLogin', 'old', inMinutes(0.2));
    answers['RefreshSession'] = granted('refreshSession', 'new', inMinutes(10));
    await signIn();
    expect(session.needsRefresh()).toBe(true);
    const headers = await Promise.all([session.authorization(), session.authorization()]);
    expect(headers).toEqual([{ authorization: 'Bearer new' }, { authorization: 'Bearer new' }]);
    expect(server.seen.filter(({ body }) => body.operationName === 'RefreshSession')).toHaveLength(1);
  });

  it('that could not be restored is asked for again before anything is sent', async () => {
    const full = { message: '稍后再试', extensions: { code: 'SERVICE_UNAVAILABLE' } };
    answers['RefreshSession'] = (response) => json(response, { errors: [full] }, 503);
    expect(await session.restore()).toMatchObject({ status: 'signedOut', reason: 'unreachable' });
    expect(session.needsRefresh()).toBe(true);
    answers['RefreshSession'] = granted('refreshSession', 'back', inMinutes(10));
    expect(await session.authorization()).toEqual({ authorization: 'Bearer back' });
    expect(session.getSnapshot().status).toBe('signedIn');
    expect(session.needsRefresh()).toBe(false);
  });

  it('ends when the gateway no longer takes it', async () => {
    answers['StaffLogin'] = granted('staffLogin', 'old', inMinutes(10));
    answers['RefreshSession'] = unauthenticated;
    await signIn();
    expect(await session.refresh()).toBe(false);
    expect(session.getSnapshot()).toEqual({ status: 'signedOut', viewer: null, reason: 'expired' });
  });

  it('is not ended by the late refusal of the one before it', async () => {
    let refuse = () => {};
    const asked = new Promise<void>((told) => {
      answers['RefreshSession'] = (response) => {
        refuse = () => unauthenticated(response);
        told();
      };
    });
    answers['StaffLogin'] = granted('staffLogin', 't2', inMinutes(10));
    const renewed = session.refresh();
    await asked;
    await signIn();
    refuse();
    expect(await renewed).toBe(true);
    expect(session.token()).toBe('t2');
  });

  it('outlives a lost network', async () => {
    answers['StaffLogin'] = granted('staffLogin', 'old', inMinutes(10));
    await signIn();
    await server.close();
    await expect(session.refresh()).rejects.toThrow();
    expect(session.getSnapshot().status).toBe('signedIn');
  });

  it('is gone after signing out, though the gateway could not be told', async () => {
    answers['StaffLogin'] = granted('staffLogin', 'old', inMinutes(10));
    await signIn();
    await server.close();
    await session.signOut();
    expect(session.token()).toBeNull();
    expect(session.getSnapshot().status).toBe('signedOut');
  });
});

describe('a locked desk', () => {
  const refused = (field: string, code: string) => (response: ServerResponse) =>
    json(response, {
      data: {
        [field]: {
          ...{ accessToken: null, expiresAt: null, viewer: null },
          userErrors: [{ code, message: code, path: null }],
        },
      },
    });
  const locked = { status: 'signedOut', viewer: null, reason: 'locked' };
  beforeEach(async () => {
    answers['StaffLogin'] = granted('staffLogin', 't1', inMinutes(10));
    answers['LockSession'] = (response) => json(response, { data: { lockSession: { userErrors: [] } } });
    await signIn();
  });

  it('has no token any more, and opens with the PIN', async () => {
    expect(await session.lock()).toEqual([]);
    expect(session.getSnapshot()).toEqual(locked);
    expect(session.token()).toBeNull();
    answers['UnlockSession'] = granted('unlockSession', 't2', inMinutes(10));
    await session.unlock('4071');
    expect(session.token()).toBe('t2');
    expect(server.seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('stays as it was when it cannot be locked', async () => {
    answers['LockSession'] = (response) =>
      json(response, {
        data: { lockSession: { userErrors: [{ code: 'PIN_NOT_SET', message: '没有', path: null }] } },
      });
    expect((await session.lock()).map(({ code }) => code)).toEqual(['PIN_NOT_SET']);
    expect(session.token()).toBe('t1');
  });

  it('is found locked by a page that is loaded anew', async () => {
    answers['RefreshSession'] = refused('refreshSession', 'SESSION_LOCKED');
    const fresh = createSession({ app: 'admin', url: server.url, language: () => 'zh-CN' });
    expect(await fresh.restore()).toEqual(locked);
  });

  it('stays locked after a wrong PIN, and is over when the gateway says so', async () => {
    await session.lock();
    answers['UnlockSession'] = refused('unlockSession', 'PIN_WRONG');
    expect((await session.unlock('9999')).userErrors[0]?.code).toBe('PIN_WRONG');
    expect(session.getSnapshot()).toEqual(locked);
    answers['UnlockSession'] = refused('unlockSession', 'SESSION_EXPIRED');
    await session.unlock('9999');
    expect(session.getSnapshot()).toEqual({ ...locked, reason: 'expired' });
  });
});
