import { describe, expect, it } from '@jest/globals';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const set = `mutation ($input: SetMatchingWeightsInput!) { setMatchingWeights(input: $input) {
  weights { version skill distance } userErrors { code path message } } }`;
const read = '{ matchingWeights { version skill distance } }';

describe('the weights of matches', () => {
  it('are read by everybody, and changed by managers as a new version', async () => {
    expect((await api.query(read)).data).toEqual({
      matchingWeights: { version: 0, skill: 0.35, distance: 0.25 },
    });
    const changed = await api.query(set, { input: { skill: 3, distance: null } }, { as: 'MANAGER' });
    const weights = { version: 1, skill: 3, distance: 0.25 };
    expect(changed.data).toEqual({ setMatchingWeights: { weights, userErrors: [] } });
    expect((await api.query(read)).data).toEqual({ matchingWeights: weights });
  });

  it('are refused below 0, where they are given, in the language of the caller', async () => {
    const { data } = await api.query(set, { input: { wage: -1 } }, { as: 'MANAGER', language: 'en' });
    const message = 'A weight is 0, or between 0.01 and 100; please mend it.';
    const refusal = { code: 'MATCH_WEIGHT_OUT_OF_RANGE', path: ['input', 'wage'], message };
    expect(data).toEqual({ setMatchingWeights: { weights: null, userErrors: [refusal] } });
  });
});
