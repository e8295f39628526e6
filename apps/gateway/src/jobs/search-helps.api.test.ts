import { beforeAll, describe, expect, it } from '@jest/globals';
import { contextsOf, openJob, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  await openJob(contextOf('CLERK'), { title: '砌墙师傅' });
  await openJob(contextOf('CLERK'), { title: '砌围墙' });
});

describe('jobFacets', () => {
  it('answers choices by name with their counts, in one statement', async () => {
    const { data, statements } = await api.query(
      `{ jobFacets(filter: { search: "砌" }, payUnit: DAY) {
        occupations { occupation { code name } count } settlements { settlement count }
        pay { atLeast count } divisions { division { code name } count } isExact } }`,
      {},
      { language: 'zh-CN' },
    );
    expect(data).toEqual({
      jobFacets: {
        occupations: [{ occupation: { code: smallMarket.bricklayer, name: '砌筑工' }, count: 2 }],
        settlements: [{ settlement: 'DAILY', count: 2 }],
        pay: ['150.00', '200.00', '250.00', '300.00'].map((atLeast) => ({ atLeast, count: 2 })),
        divisions: [{ division: { code: '150302001', name: '凤凰岭街道' }, count: 2 }],
        isExact: true,
      },
    });
    expect(statements).toBe(1);
  });
});

describe('jobSuggestions', () => {
  const document = `query Suggest($text: String!) { jobSuggestions(text: $text) {
    kind name alias occupationCode divisionCode employerId count } }`;

  it.each([
    ['wag', { kind: 'TRADE', occupationCode: smallMarket.bricklayer, count: 2 }],
    ['凤凰', { kind: 'PLACE', divisionCode: '150302001', count: 2 }],
    ['晨禾', { kind: 'EMPLOYER', employerId: globalId('Employer', 1, smallMarket.employerId), count: 2 }],
  ])('suggests for %s what can be filtered by', async (text, suggestion) => {
    const { data, statements } = await api.query<{ jobSuggestions: unknown[] }>(document, { text });
    expect(data!.jobSuggestions).toContainEqual(expect.objectContaining(suggestion));
    expect(statements).toBe(1);
  });

  it.each(['%', "'; --", '🎉', ' '])('suggests nothing for %s', async (text) => {
    expect((await api.query(document, { text })).data).toEqual({ jobSuggestions: [] });
  });

  it('refuses what nobody types', async () => {
    const { errors } = await api.query(document, { text: '砌'.repeat(51) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } }]);
  });
});

describe('widerSearches', () => {
  it('says what to change, and how many jobs there are then', async () => {
    const { data, statements } = await api.query(
      `{ widerSearches(filter: { search: "砌墙 潜水作业", wageAtLeast: "9000" }) { widening search count countIsExact }
         whole: widerSearches { widening } }`,
    );
    expect(data).toEqual({
      widerSearches: [{ widening: 'WHOLE_BOARD', search: null, count: 2, countIsExact: true }],
      whole: [],
    });
    expect(statements).toBe(1);
  });
});
