import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement, type ScreenPrincipal } from '@yizhan/domain';
import { contextsOf, pairedScreen, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();

interface Screen {
  id: string;
  name: string;
  paired: boolean;
  lastSeenAt: string | null;
  pairingEndsAt: string | null;
}
interface Payload {
  screen: Screen | null;
  pairingCode?: string | null;
  userErrors: { code: string; path: string[] }[];
}

const fields = 'id name place paired lastSeenAt pairedAt pairingEndsAt';

async function call(
  mutation: 'createScreen' | 'renewPairingCode' | 'revokeScreen',
  input: Record<string, unknown>,
  asked: AskOptions = { as: 'EDITOR' },
): Promise<Payload> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const code = mutation === 'revokeScreen' ? '' : 'pairingCode';
  const { data, errors } = await api.query<{ it: Payload }>(
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { screen { ${fields} } ${code} userErrors { code path } } }`,
    { input },
    asked,
  );
  if (errors) throw new Error(errors[0]!.extensions['code'] as string);
  return data!.it;
}

const created = async (name = '大厅左侧'): Promise<{ screen: Screen; code: string }> => {
  const { screen, pairingCode } = await call('createScreen', { name, place: '正门' });
  return { screen: screen!, code: pairingCode! };
};

let address = 0;

interface Paired {
  accessToken: string | null;
  viewer: { kind: string; screen: { name: string } | null } | null;
  userErrors: { code: string }[];
}

/** Each from an address of its own, unless it says which. */
async function pair(code: string, ip = `198.51.100.${++address}`) {
  const { data, headers, statements } = await api.query<{ pairScreen: Paired }>(
    `mutation ($input: PairScreenInput!) { pairScreen(input: $input) {
      accessToken viewer { kind screen { name } } userErrors { code } } }`,
    { input: { code } },
    { headers: { 'x-forwarded-for': ip, 'x-yizhan-client': 'signage' } },
  );
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? null;
  return { ...data!.pairScreen, cookie, setCookie: headers.getSetCookie()[0] ?? '', statements };
}

async function refresh(cookie: string | null) {
  const { data, headers } = await api.query<{ refreshSession: Paired }>(
    'mutation { refreshSession { accessToken viewer { kind screen { name } } userErrors { code } } }',
    {},
    { headers: { cookie: cookie ?? '', 'x-yizhan-client': 'signage' } },
  );
  return { ...data!.refreshSession, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? null };
}

const screenOf = async (id: string): Promise<Screen> =>
  (
    await api.query<{ node: Screen }>(
      `query ($id: ID!) { node(id: $id) { ... on Screen { ${fields} } } }`,
      { id },
      { as: 'MANAGER' },
    )
  ).data!.node;

describe('createScreen', () => {
  it('gives a code of six characters that look like nothing else', async () => {
    const { screen, code } = await created();
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(screen).toMatchObject({ name: '大厅左侧', place: '正门', paired: false, lastSeenAt: null });
    const minutes = (new Date(screen.pairingEndsAt!).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
  });

  it('makes one screen of a repeat, and does not show the code again', async () => {
    const input = { name: '二号屏', idempotencyKey: 'screen-once' };
    const [one, again] = [await call('createScreen', input), await call('createScreen', input)];
    expect(again.screen!.id).toBe(one.screen!.id);
    expect([one.pairingCode?.length, again.pairingCode]).toEqual([6, null]);
  });

  it.each([
    ['no name', { name: ' ' }, 'SCREEN_NAME_REQUIRED', 'name'],
    ['a name that is too long', { name: '屏'.repeat(31) }, 'SCREEN_NAME_REQUIRED', 'name'],
    ['a place that is too long', { name: '屏', place: '厅'.repeat(61) }, 'TOO_LONG', 'place'],
  ])('refuses %s', async (_, input, code, field) => {
    expect((await call('createScreen', input)).userErrors).toEqual([{ code, path: ['input', field] }]);
  });

  it.each(['CLERK', 'REVIEWER', 'AUDITOR'] as const)('is not for a %s', async (role) => {
    await expect(call('createScreen', { name: '屏' }, { as: role })).rejects.toThrow('FORBIDDEN');
  });
});

describe('pairScreen', () => {
  it('makes whoever types the code that screen, by a cookie that scripts cannot read', async () => {
    const { screen, code } = await created('三号屏');
    const paired = await pair(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
    expect(paired.viewer).toEqual({ kind: 'SCREEN', screen: { name: '三号屏' } });
    expect(paired.setCookie).toMatch(/^yizhan_signage_refresh=.*HttpOnly.*SameSite=Strict/);
    const { data, statements } = await api.query(
      '{ viewer { kind scopes screen { name place } staff { username } partner { name } } }',
      {},
      { headers: { authorization: `Bearer ${paired.accessToken!}` } },
    );
    expect(data).toEqual({
      viewer: {
        kind: 'SCREEN',
        scopes: [],
        screen: { name: '三号屏', place: '正门' },
        staff: null,
        partner: null,
      },
    });
    expect(statements).toBe(1);
    expect(await screenOf(screen.id)).toMatchObject({ paired: true, pairingEndsAt: null });
  });

  it('works once, also when two type it at once', async () => {
    const { code } = await created();
    const both = await Promise.all([pair(code), pair(code)]);
    expect(both.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors.map((error) => error.code))).toEqual([
      'PAIRING_CODE_WRONG',
    ]);
    expect((await pair(code)).userErrors).toMatchObject([{ code: 'PAIRING_CODE_WRONG' }]);
  });

  it('does not work after ten minutes', async () => {
    const { screen, code } = await created();
    const late = statement(
      'test.late',
      `update screens set pairing_ends_at = now() - interval '1 second' where name = $1`,
    );
    await api.gateway.services.database.scoped().rows(late, [screen.name]);
    expect((await pair(code)).userErrors).toMatchObject([{ code: 'PAIRING_CODE_WRONG' }]);
  });

  it('does not work with a code that a newer one replaced', async () => {
    const { screen, code } = await created();
    const { pairingCode } = await call('renewPairingCode', { screenId: screen.id });
    expect((await pair(code)).accessToken).toBeNull();
    expect((await pair(pairingCode!)).accessToken).not.toBeNull();
  });

  it('takes a screen over from the device that was it', async () => {
    const { screen, code } = await created();
    const first = await pair(code);
    const { pairingCode } = await call('renewPairingCode', { screenId: screen.id });
    expect((await refresh(first.cookie)).accessToken).not.toBeNull();
    const second = await pair(pairingCode!);
    expect((await refresh(first.cookie)).userErrors).toMatchObject([{ code: 'SESSION_EXPIRED' }]);
    expect((await refresh(second.cookie)).accessToken).not.toBeNull();
  });

  it('is refused after thirty tries from an address, with the right code too', async () => {
    const { code } = await created();
    for (let i = 0; i < 30; i++) await pair('222222', '203.0.113.7');
    expect((await pair(code, '203.0.113.7')).userErrors).toMatchObject([{ code: 'PAIRING_LIMIT' }]);
    expect((await pair(code, '203.0.113.8')).accessToken).not.toBeNull();
  });

  it('keeps neither code nor address in the clear', async () => {
    const { code } = await created();
    await pair('333333', '203.0.113.9');
    const kept = statement(
      'test.kept',
      `select (select json_agg(s) from screens s)::text || (select json_agg(g) from guesses g)::text
         || (select json_agg(a) from audit_entries a)::text as it`,
    );
    const { it: text } = (await api.gateway.services.deployment.scoped().row<{ it: string }>(kept))!;
    expect(text).not.toContain(code);
    expect(text).not.toContain('203.0.113.9');
  });
});

describe('a screen’s session', () => {
  const aMinuteLater = statement(
    'test.aMinuteLater',
    `update sessions set refreshed_at = refreshed_at - interval '61 seconds'
     from screens where screens.id = sessions.screen_id and screens.name = $1`,
  );

  it('rotates, and ends for both when a token is used twice', async () => {
    const { screen, code } = await created('四号屏');
    const { cookie } = await pair(code);
    const next = await refresh(cookie);
    expect(next.viewer).toEqual({ kind: 'SCREEN', screen: { name: screen.name } });
    expect(next.cookie).not.toBe(cookie);
    await api.gateway.services.database.scoped().rows(aMinuteLater, [screen.name]);
    expect((await refresh(cookie)).userErrors).toMatchObject([{ code: 'SESSION_EXPIRED' }]);
    expect((await refresh(next.cookie)).userErrors).toMatchObject([{ code: 'SESSION_EXPIRED' }]);
    expect((await screenOf(screen.id)).paired).toBe(false);
  });

  it('survives answers that the network lost, for a minute; what was lost is worth nothing', async () => {
    const { screen, code } = await created('五号屏');
    const { cookie } = await pair(code);
    const lost = await refresh(cookie);
    await new Promise((done) => setTimeout(done, 20));
    const again = await refresh(cookie);
    expect(again.accessToken).not.toBeNull();
    expect((await refresh(lost.cookie)).accessToken).toBeNull();
    expect((await refresh(again.cookie)).accessToken).not.toBeNull();
    expect((await screenOf(screen.id)).paired).toBe(true);
  });

  it('shows when the screen was last seen, and is good for 90 more days each time', async () => {
    const { screen, code } = await created('远处的屏');
    const { cookie } = await pair(code);
    const aged = statement(
      'test.aged',
      `update sessions set refreshed_at = now() - interval '89 days', expires_at = now() + interval '1 day'
       from screens where screens.id = sessions.screen_id and screens.name = '远处的屏'`,
    );
    await api.gateway.services.database.scoped().rows(aged);
    await refresh(cookie);
    const ends = statement(
      'test.ends',
      `select round(extract(epoch from max(expires_at) - now()) / 86400)::int as days from sessions
       join screens on screens.id = sessions.screen_id where screens.name = '远处的屏'`,
    );
    expect(await api.gateway.services.database.scoped().row(ends)).toEqual({ days: 90 });
    const seen = Date.now() - new Date((await screenOf(screen.id)).lastSeenAt!).getTime();
    expect(seen).toBeLessThan(60_000);
  });

  it('ends when staff revokes the screen, which can be paired again', async () => {
    const { screen, code } = await created();
    const { cookie } = await pair(code);
    const { screen: revoked } = await call('revokeScreen', { screenId: screen.id });
    expect(revoked).toMatchObject({ paired: false, pairingEndsAt: null });
    expect((await refresh(cookie)).userErrors).toMatchObject([{ code: 'SESSION_EXPIRED' }]);
    const { pairingCode } = await call('renewPairingCode', { screenId: screen.id });
    expect((await pair(pairingCode!)).accessToken).not.toBeNull();
  });

  it('of a code that was not used yet cannot be begun after revoking', async () => {
    const { screen, code } = await created();
    await call('revokeScreen', { screenId: screen.id });
    expect((await pair(code)).accessToken).toBeNull();
  });
});

describe('a screen', () => {
  let principal: ScreenPrincipal;
  beforeAll(async () => {
    principal = await pairedScreen((await contextsOf(api.gateway.services.database))(null));
  });

  it('reads what everybody reads, and itself', async () => {
    const own = globalId('Screen', 1, principal.screenId);
    const asked = `query ($own: ID!) { jobs(filter: {statuses: [DRAFT, IN_REVIEW, OPEN]}) { totalCount } market { code } node(id: $own) { id } }`;
    const { data } = await api.query(asked, { own }, { principal });
    expect(data).toEqual({ jobs: { totalCount: 0 }, market: { code: 'HBW' }, node: { id: own } });
  });

  it.each([
    '{ screens { totalCount } }',
    '{ partners { totalCount } }',
    '{ workers { totalCount } }',
    '{ reviewQueue { totalCount } }',
    '{ jobMatches { score } }',
    'mutation { createScreen(input: {name: "屏"}) { userErrors { code } } }',
  ])('may not %s', async (document) => {
    const { errors } = await api.query(document, {}, { principal });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is nothing to other screens, clerks and strangers', async () => {
    const { screen } = await created();
    const seen = async (asked: AskOptions) =>
      (
        await api.query<{ node: unknown }>(
          'query ($id: ID!) { node(id: $id) { id } }',
          { id: screen.id },
          asked,
        )
      ).data!.node;
    expect([await seen({ principal }), await seen({ as: 'CLERK' }), await seen({})]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('of another market is nothing to anybody here, in any argument', async () => {
    const { screen } = await created();
    const there = {
      principal: {
        kind: 'STAFF',
        marketId: 2,
        staffId: smallMarket.managerId,
        sessionId: smallMarket.managerId,
        roles: ['MANAGER'],
      },
    } as const;
    for (const mutation of ['renewPairingCode', 'revokeScreen'] as const)
      expect((await call(mutation, { screenId: screen.id }, there)).userErrors).toMatchObject([
        { code: 'SCREEN_NOT_FOUND' },
      ]);
    const asked = 'query ($id: ID!) { node(id: $id) { id } screens { totalCount } }';
    expect((await api.query(asked, { id: screen.id }, there)).data).toEqual({
      node: null,
      screens: { totalCount: 0 },
    });
  });

  it('costs as many statements in a list of one as of ten', async () => {
    const page = `query ($first: Int!) { screens(first: $first) { nodes { ${fields} } } }`;
    const [one, ten] = await Promise.all(
      [1, 10].map((first) => api.query(page, { first }, { as: 'EDITOR' })),
    );
    expect([one!.statements, ten!.statements]).toEqual([1, 1]);
  });
});
