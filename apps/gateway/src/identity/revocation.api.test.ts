import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addStaffMember,
  revokePrincipal,
  type ChangedPrincipal,
  type SignedInPrincipal,
} from '@yizhan/domain';
import { contextsOf, signedIn, testSecret } from '@yizhan/domain/testing';
import { startGateway, type Gateway } from '../index.ts';
import { readAnswer, readEvents, useGateway } from '../testing/index.ts';

/** Within so many milliseconds every gateway refuses who lost rights. */
const promised = 5_000;

const loginDocument = `mutation { staffLogin(input: { username: "wang", password: "yizhan-demo" }) {
  accessToken viewer { sessions { id client current } } } }`;
interface Login {
  staffLogin: {
    accessToken: string;
    viewer: { sessions: { id: string; client: string; current: boolean }[] };
  };
}

const api = useGateway();
let other: Gateway;
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
const open = new Set<AbortController>();

beforeAll(async () => {
  const { database } = api.gateway.services;
  other = await startGateway({
    ...{ databaseUrl: database.url, secret: testSecret, poolSize: 5, connectionTimeout: 20_000 },
    ...{ chores: false, tellStatements: true, publicUrl: 'http://127.0.0.1:0', persisted: new Map() },
  });
  contextOf = await contextsOf(database);
  await addStaffMember(database.scoped(), {
    ...{ marketId: 1, username: 'wang', displayName: '王', roles: ['CLERK'], password: 'yizhan-demo' },
  });
});
afterAll(() => other?.close());
afterEach(() => {
  for (const controller of open) controller.abort();
  open.clear();
});

const tokenOf = async (principal: SignedInPrincipal): Promise<string> =>
  (await api.gateway.services.tokens.issue(principal)).text;

const ask = (url: string, token: string, query: string, accept = 'application/json'): Promise<Response> => {
  const controller = new AbortController();
  open.add(controller);
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
};
const statusAt = async (url: string, token: string): Promise<number> =>
  (await ask(url, token, '{ viewer { kind } }')).status;

/** Milliseconds until both gateways refuse the token. */
async function refusedAfter(token: string): Promise<number> {
  const begin = performance.now();
  for (const { url } of [api.gateway, other]) {
    while ((await statusAt(url, token)) !== 401) {
      if (performance.now() - begin > promised) return Infinity;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return performance.now() - begin;
}

const revoke = async (changed: Omit<ChangedPrincipal, 'marketId'>): Promise<void> => {
  const ctx = contextOf(null);
  await ctx.db.transaction((tx) => revokePrincipal(tx, ctx, { marketId: 1, ...changed }));
};

const idOf = (principal: SignedInPrincipal): string =>
  'staffId' in principal ? principal.staffId : 'personId' in principal ? principal.personId : '';

describe('rights that were taken away', () => {
  it.each<[string, () => Promise<SignedInPrincipal> | SignedInPrincipal, boolean]>([
    ['a person who was erased', () => signedIn(contextOf(null)), true],
    ['a member of staff with other roles', () => contextOf('REVIEWER').principal as SignedInPrincipal, false],
    ['a member of staff who was disabled', () => contextOf('MANAGER').principal as SignedInPrincipal, true],
  ])('are gone on every gateway within five seconds: %s', async (_name, make, endsSessions) => {
    const principal = await make();
    const token = await tokenOf(principal);
    expect([await statusAt(api.url, token), await statusAt(other.url, token)]).toEqual([200, 200]);
    await revoke({ kind: principal.kind, id: idOf(principal), endsSessions });
    expect(await refusedAfter(token)).toBeLessThan(promised);
  });

  it('of a partner and a screen, too', async () => {
    const [partnerId, credentialId, screenId, sessionId] = Array.from({ length: 4 }, () =>
      crypto.randomUUID(),
    );
    const principals = [
      { kind: 'PARTNER', partnerId: partnerId!, credentialId: credentialId!, marketId: 1, scopes: [] },
      { kind: 'SCREEN', screenId: screenId!, sessionId: sessionId!, marketId: 1 },
    ] as const;
    for (const principal of principals) {
      const token = await tokenOf(principal);
      expect(await statusAt(other.url, token)).toBe(200);
      const id = principal.kind === 'PARTNER' ? principal.credentialId : principal.screenId;
      await revoke({ kind: principal.kind, id, endsSessions: true });
      expect(await refusedAfter(token)).toBeLessThan(promised);
    }
  });

  it('end the streams that stand on them, on every gateway, and no others', async () => {
    const [person, neighbour] = [await signedIn(contextOf(null)), await signedIn(contextOf(null))];
    const streamOf = async (url: string, principal: SignedInPrincipal) =>
      readEvents(
        await ask(
          url,
          await tokenOf(principal),
          'subscription { applicationFeed { cursor } }',
          'text/event-stream',
        ),
      );
    const streams = [await streamOf(api.url, person), await streamOf(other.url, person)];
    const untouched = await streamOf(other.url, neighbour);
    const begin = performance.now();
    await revoke({ kind: 'PERSON', id: person.personId, endsSessions: true });
    for (const stream of streams) {
      const events = [];
      for await (const { event } of stream) events.push(event);
      expect(events.filter((event) => event !== 'comment')).toEqual(['retry']);
    }
    expect(performance.now() - begin).toBeLessThan(promised);
    const first = untouched.next();
    const nothing = new Promise((resolve) => setTimeout(resolve, 200, 'still open'));
    expect(await Promise.race([first.then(({ done }) => done && 'ended'), nothing])).not.toBe('ended');
  });

  it('are known to a gateway that starts afterwards', async () => {
    const person = await signedIn(contextOf(null));
    const token = await tokenOf(person);
    await revoke({ kind: 'PERSON', id: person.personId, endsSessions: true });
    const late = await startGateway({
      ...{ databaseUrl: api.gateway.services.database.url, secret: testSecret, poolSize: 5 },
      ...{ connectionTimeout: 20_000, chores: false, publicUrl: 'http://127.0.0.1:0', persisted: new Map() },
    });
    expect(await statusAt(late.url, token)).toBe(401);
    await late.close();
  });

  it('come back with the roles of now: the session goes on', async () => {
    const answer = await api.query<Login>(loginDocument);
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const { db } = contextOf(null);
    const ctx = contextOf(null);
    await db.transaction(async (tx) => {
      await tx.manager.query(`update staff_members set roles = '{CLERK,REVIEWER}' where username = 'wang'`);
      const [row] = await tx.manager.query<{ id: string }[]>(
        `select id from staff_members where username = 'wang'`,
      );
      await revokePrincipal(tx, ctx, { kind: 'STAFF', id: row!.id, marketId: 1, endsSessions: false });
    });
    expect(await refusedAfter(answer.data!.staffLogin.accessToken)).toBeLessThan(promised);
    const next = await api.query<{
      refreshSession: { accessToken: string; viewer: { staff: { roles: string[] } } };
    }>('mutation { refreshSession { accessToken viewer { staff { roles } } } }', {}, { headers: { cookie } });
    expect(next.data?.refreshSession.viewer.staff.roles).toEqual(['CLERK', 'REVIEWER']);
    expect(await statusAt(other.url, next.data!.refreshSession.accessToken)).toBe(200);
  });
});

describe('sessions and their owner', () => {
  const signIn = async () => {
    const { data } = await api.query<Login>(loginDocument);
    return data!.staffLogin;
  };
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const revokeDocument = `mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) {
    sessions { id } userErrors { code } } }`;

  it('are listed with one statement, and tell which one asks', async () => {
    const { accessToken, viewer } = await signIn();
    expect(viewer.sessions.filter(({ current }) => current)).toHaveLength(1);
    const { statements, data } = await api.query<{ viewer: { sessions: object[] } }>(
      '{ viewer { sessions { id client createdAt lastUsedAt expiresAt current } } }',
      {},
      as(accessToken),
    );
    expect(statements).toBe(1);
    expect(data!.viewer.sessions[0]).toEqual({
      ...{ id: expect.any(String), client: 'api', current: expect.any(Boolean) },
      ...{ createdAt: expect.any(String), lastUsedAt: expect.any(String), expiresAt: expect.any(String) },
    });
  });

  it('end on every gateway when their owner ends them', async () => {
    const [lost, own] = [await signIn(), await signIn()];
    const lostId = lost.viewer.sessions.find(({ current }) => current)!.id;
    const { data } = await api.query<{ revokeSession: { sessions: { id: string }[]; userErrors: [] } }>(
      revokeDocument,
      { id: lostId },
      as(own.accessToken),
    );
    expect(data!.revokeSession.userErrors).toEqual([]);
    expect(data!.revokeSession.sessions.map(({ id }) => id)).not.toContain(lostId);
    expect(await refusedAfter(lost.accessToken)).toBeLessThan(promised);
    expect(await statusAt(other.url, own.accessToken)).toBe(200);
  });

  it('end all but one', async () => {
    const [lost, own] = [await signIn(), await signIn()];
    const { data } = await api.query<{ revokeOtherSessions: { sessions: object[] } }>(
      'mutation { revokeOtherSessions { sessions { id } userErrors { code } } }',
      {},
      as(own.accessToken),
    );
    expect(data!.revokeOtherSessions.sessions).toHaveLength(1);
    expect(await refusedAfter(lost.accessToken)).toBeLessThan(promised);
  });

  it('end with their access token at logout', async () => {
    const { accessToken } = await signIn();
    await api.query('mutation { logout { userErrors { code } } }', {}, as(accessToken));
    expect(await refusedAfter(accessToken)).toBeLessThan(promised);
  });

  it.each([
    ['strangers', {}, 401],
    ['with an id of somebody else', null, 200],
  ])('cannot be ended by %s', async (_name, headers, status) => {
    const token = headers === null ? (await signIn()).accessToken : null;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: revokeDocument, variables: { id: crypto.randomUUID() } }),
    });
    const answer = await readAnswer<{ revokeSession: { userErrors: { code: string }[] } }>(response);
    const code = answer.errors?.[0]?.extensions['code'] ?? answer.data?.revokeSession.userErrors[0]?.code;
    expect(code).toBe(status === 401 ? 'UNAUTHENTICATED' : 'SESSION_NOT_FOUND');
  });
});
