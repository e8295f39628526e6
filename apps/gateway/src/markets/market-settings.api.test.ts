import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { contextsOf, signedIn } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

const settings = `market { code name names { language text } brandColor tagline servicePhone languages region }`;
const change = `mutation ($input: UpdateMarketInput!) { updateMarket(input: $input) { ${settings} userErrors { code path } } }`;

interface Settings {
  code: string;
  name: string;
  brandColor: string | null;
  tagline: string | null;
}

const shown = async (headers: Record<string, string> = {}) =>
  (await api.query<{ market: Settings }>(`{ ${settings} }`, {}, { headers })).data?.market;

it('is shown to everybody within seconds after its manager changed it', async () => {
  const input = { tagline: '当天干当天结', brandColor: '#7a1f1f', nameMn: null, languages: ['zh-CN'] };
  const { data } = await api.query<{ updateMarket: { market: Settings } }>(
    change,
    { input },
    { as: 'MANAGER' },
  );
  expect(data!.updateMarket).toMatchObject({
    market: { code: 'HBW', brandColor: '#7a1f1f' },
    userErrors: [],
  });
  while ((await shown())!.tagline !== '当天干当天结') await pause(20);
  expect(await shown()).toMatchObject({ brandColor: '#7a1f1f', languages: ['zh-CN'], region: false });
});

it('is chosen by strangers and by people with a header, and by no staff', async () => {
  const headers = { 'x-yizhan-market': 'OTHER' };
  const principal = await signedIn((await contextsOf(api.gateway.services.database))(null));
  const codeFor = async (asked: object) =>
    (await api.query<{ market: Settings }>('{ market { code } }', {}, { headers, ...asked })).data!.market
      .code;
  expect(await codeFor({})).toBe('OTHER');
  expect(await codeFor({ principal })).toBe('OTHER');
  expect(await codeFor({ as: 'CLERK' })).toBe('HBW');
});

it('that a header names and nobody has made is refused', async () => {
  const { errors } = await api.query(
    '{ market { code } }',
    {},
    { headers: { 'x-yizhan-market': 'NOWHERE' } },
  );
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'market' });
});
