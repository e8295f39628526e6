import { describe, expect, it } from '@jest/globals';
import { contextsOf, nextPhone, workerInput } from '@yizhan/domain/testing';
import { registerWorker } from '@yizhan/domain';
import { useGateway, type AskOptions } from '../testing/index.ts';

interface Requested {
  expiresAt: string | null;
  demoCode: string | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}
interface Login {
  accessToken: string | null;
  viewer: { kind: string; maskedPhone: string; worker: object | null; employers: object[] } | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

const request = `mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) {
  expiresAt demoCode userErrors { code message path } } }`;
const fields =
  'accessToken viewer { kind maskedPhone worker { number } employers { id } } userErrors { code message path }';
const login = `mutation ($input: LoginInput!) { login(input: $input) { ${fields} } }`;
const refresh = `mutation { refreshSession { ${fields} } }`;
const whoami = '{ viewer { kind maskedPhone worker { number displayName } employers { id } staff { id } } }';

describe('signing in by phone', () => {
  let time = new Date();
  const api = useGateway({ clock: { now: () => time } });
  const ask = async (phone: string, asked: AskOptions = {}, marketCode?: string) =>
    (await api.query<{ requestLoginCode: Requested }>(request, { input: { phone, marketCode } }, asked)).data!
      .requestLoginCode;
  const enter = (phone: string, code: string, asked: AskOptions = {}, marketCode?: string) =>
    api.query<{ login: Login }>(login, { input: { phone, code, marketCode } }, asked);
  const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

  it('opens a session that a page reload survives, for a person who is nobody yet', async () => {
    const phone = nextPhone();
    const { demoCode, expiresAt } = await ask(phone);
    expect(new Date(expiresAt!).getTime() - time.getTime()).toBe(600_000);
    const { data, headers } = await enter(phone, demoCode!, { headers: { 'x-yizhan-client': 'web' } });
    const viewer = { kind: 'PERSON', maskedPhone: `154****${phone.slice(-4)}`, worker: null, employers: [] };
    expect(data!.login).toEqual({ accessToken: expect.any(String), viewer, userErrors: [] });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^yizhan_web_refresh=.*HttpOnly; SameSite=Strict$/),
    ]);
    const again = await api.query<{ refreshSession: Login }>(
      refresh,
      {},
      { headers: { 'x-yizhan-client': 'web', cookie: cookieOf(headers) } },
    );
    expect(again.data!.refreshSession.viewer).toEqual(viewer);
  });

  it('lets the token speak for the worker the person is', async () => {
    const phone = nextPhone();
    const { demoCode } = await ask(phone);
    const { data } = await enter(phone, demoCode!);
    const authorization = `Bearer ${data!.login.accessToken}`;
    const contextOf = await contextsOf(api.gateway.services.database);
    const input = { realName: '王小明', idNumber: workerInput().idNumber, occupationCodes: ['6-29-01-01'] };
    const made = await api.query(
      'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { worker { number } userErrors { code } } }',
      { input },
      { headers: { authorization } },
    );
    expect(made.data).toMatchObject({ registerWorker: { userErrors: [] } });
    const { data: me } = await api.query(whoami, {}, { headers: { authorization } });
    expect(me).toEqual({
      viewer: {
        ...{ kind: 'PERSON', maskedPhone: `154****${phone.slice(-4)}`, employers: [], staff: null },
        worker: { number: expect.stringMatching(/^HBG\d{7}$/), displayName: '王小明' },
      },
    });
    const again = await registerWorker(contextOf('CLERK'), workerInput({ ...input, realName: '王小明' }));
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_REGISTERED' }]);
  });

  it.each([
    ['en', 'The code is wrong or has run out. Look at the newest message, or ask for a new code.'],
    ['zh-CN', '验证码不对或已过期，请看最新一条短信；还不行就重新获取。'],
  ])('refuses a wrong code alike for a known and an unknown phone, in %s', async (language, message) => {
    const known = nextPhone();
    const { demoCode } = await ask(known);
    const wrong = String((Number(demoCode) + 1) % 1_000_000).padStart(6, '0');
    const refused = { code: 'LOGIN_CODE_WRONG', message, path: ['input', 'code'] };
    for (const phone of [known, nextPhone()]) {
      const { data, headers } = await enter(phone, wrong, { language });
      expect(data!.login).toEqual({ accessToken: null, viewer: null, userErrors: [refused] });
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('is over when the code has run out', async () => {
    const phone = nextPhone();
    const { demoCode } = await ask(phone);
    time = new Date(time.getTime() + 600_000);
    expect((await enter(phone, demoCode!)).data!.login.userErrors[0]?.code).toBe('LOGIN_CODE_WRONG');
  });

  it('says how long to wait for the next code', async () => {
    const phone = nextPhone();
    await ask(phone);
    time = new Date(time.getTime() + 45_000);
    expect((await ask(phone, { language: 'zh-CN' })).userErrors).toEqual([
      { code: 'LOGIN_CODE_TOO_SOON', message: '验证码刚刚发过，请等 15 秒再要。', path: ['input', 'phone'] },
    ]);
  });

  it.each([
    ['a wrong phone', '12345678901', undefined, 'PHONE_INVALID', ['input', 'phone']],
    ['no phone', '', undefined, 'PHONE_INVALID', ['input', 'phone']],
    ['no market', '15400000001', 'NOWHERE', 'MARKET_NOT_FOUND', ['input', 'marketCode']],
  ])('refuses %s by its field', async (_, phone, marketCode, code, path) => {
    expect((await ask(phone, {}, marketCode)).userErrors).toMatchObject([{ code, path }]);
    expect((await enter(phone, '123456', {}, marketCode)).data!.login.userErrors).toMatchObject([
      { code, path },
    ]);
  });

  it('opens the market that was named', async () => {
    const phone = nextPhone();
    const { demoCode } = await ask(phone, {}, 'OTHER');
    const { data } = await enter(phone, demoCode!, {}, 'OTHER');
    const authorization = `Bearer ${data!.login.accessToken}`;
    expect((await api.query('{ market { code } }', {}, { headers: { authorization } })).data).toEqual({
      market: { code: 'OTHER' },
    });
  });
});

describe('where no demo is', () => {
  const api = useGateway({ demo: false });

  it('no code is shown, and without a provider nobody is made to wait for one', async () => {
    const input = { phone: nextPhone() };
    for (let i = 0; i < 2; i += 1) {
      const { data } = await api.query(request, { input });
      expect(data).toMatchObject({
        requestLoginCode: { expiresAt: null, demoCode: null, userErrors: [{ code: 'SMS_UNAVAILABLE' }] },
      });
    }
  });
});
