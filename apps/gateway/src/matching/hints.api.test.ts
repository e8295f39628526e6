import { describe, expect, it } from '@jest/globals';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const nearby = `query ($trade: String!, $place: String) {
  nearbyWorkers(occupationCode: $trade, divisionCode: $place) { atLeast text } }`;

describe('counts without signing in', () => {
  it('are told to everybody, and never below five', async () => {
    const { data } = await api.query(nearby, { trade: '6-29-01-01' }, { language: 'en' });
    const text = 'Fewer than 5 people nearby could come';
    expect(data).toEqual({ nearbyWorkers: { atLeast: null, text } });
  });

  it('name the argument that is wrong', async () => {
    const { errors } = await api.query(nearby, { trade: '6-29-01-01', place: '39.66,106.81' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('what would help', () => {
  it('is null for who is no worker', async () => {
    const { data } = await api.query(
      '{ matchHints { jobs atLeast hints { kind jobs text } } }',
      {},
      { as: 'CLERK' },
    );
    expect(data).toEqual({ matchHints: null });
  });
});
