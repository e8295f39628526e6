import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nextPhone, signedIn, contextsOf } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';

interface Requested {
  requestLoginCode: { expiresAt: string | null; demoCode: string | null; userErrors: { code: string }[] };
}

/** The provider: it remembers the code it was given for each phone. */
const provider = { code: 'OK', sent: new Map<string, string>() };
const receiver = createServer((request, response) => {
  const { searchParams } = new URL(request.url!, 'http://provider');
  const { code } = JSON.parse(searchParams.get('TemplateParam')!) as { code: string };
  if (provider.code === 'OK') provider.sent.set(searchParams.get('PhoneNumbers')!, code);
  response.end(JSON.stringify({ Code: provider.code }));
});
const account = {
  ...{ endpoint: '', key: { id: 'id', secret: 'secret' }, signName: '驿站', templateCode: 'SMS_1' },
};

describe('signing in by a message that is really sent', () => {
  const api = useGateway({ sms: account });
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    account.endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  beforeEach(() => {
    provider.code = 'OK';
  });

  const request = (phone: string) =>
    api.query<Requested>(
      'mutation ($phone: String!) { requestLoginCode(input: { phone: $phone }) { expiresAt demoCode userErrors { code } } }',
      { phone },
    );

  it('works with the code of the message, which the answer does not show', async () => {
    const phone = nextPhone();
    const { data } = await request(phone);
    expect(data?.requestLoginCode).toMatchObject({ demoCode: null, userErrors: [] });
    const login = await api.query<{ login: { accessToken: string | null } }>(
      'mutation ($phone: String!, $code: String!) { login(input: { phone: $phone, code: $code }) { accessToken } }',
      { phone, code: provider.sent.get(phone) },
    );
    expect(login.data?.login.accessToken).toEqual(expect.any(String));
  });

  it.each([
    ['isv.BUSINESS_LIMIT_CONTROL', 'LOGIN_CODE_LIMIT'],
    ['isv.MOBILE_NUMBER_ILLEGAL', 'PHONE_INVALID'],
    ['isp.SYSTEM_ERROR', 'SMS_UNAVAILABLE'],
  ])('is told when the provider says %s, and the code does not count as sent', async (code, told) => {
    const phone = nextPhone();
    provider.code = code;
    for (let i = 0; i < 2; i += 1) {
      const { data } = await request(phone);
      expect(data?.requestLoginCode).toMatchObject({ expiresAt: null, userErrors: [{ code: told }] });
    }
    provider.code = 'OK';
    expect((await request(phone)).data?.requestLoginCode.userErrors).toEqual([]);
  });

  it('costs the same statements for a phone that is known and one that is not', async () => {
    const known = nextPhone();
    const contextOf = await contextsOf(api.gateway.services.database);
    await signedIn(contextOf(null, { clock: { now: () => new Date(Date.now() - 3_600_000) } }), known);
    const counts = [await request(known), await request(nextPhone())].map(({ statements }) => statements);
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(6);
  });
});
