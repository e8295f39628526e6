import { describe, expect, it } from '@jest/globals';
import { isBlockedByRules, outcomeOf } from './outcome.ts';

interface Payload {
  job: { id: string } | null;
  userErrors: { code: string; message: string; path: null }[];
}

const jobIn = ({ job }: Payload) => job;
const refusal = (code: string) => ({ code, message: code, path: null });

describe('the outcome of a mutation', () => {
  it('is what was stored', () => {
    const payload = { job: { id: 'j1' }, userErrors: [] };
    expect(outcomeOf(payload, undefined, jobIn)).toEqual({ kind: 'done', value: { id: 'j1' } });
  });

  it('keeps what was stored beside a refusal: a draft whose words are not allowed', () => {
    const errors = [refusal('RULE_BLOCKED')];
    const outcome = outcomeOf({ job: { id: 'j1' }, userErrors: errors }, undefined, jobIn);
    expect(outcome).toEqual({ kind: 'refused', value: { id: 'j1' }, errors });
    expect(isBlockedByRules(errors)).toBe(true);
    expect(isBlockedByRules([refusal('WAGE_TOO_HIGH')])).toBe(false);
  });

  it('is unknown without an answer', () => {
    expect(outcomeOf<Payload, Payload['job']>(undefined, undefined, jobIn)).toMatchObject({
      kind: 'unanswered',
      problem: { kind: 'offline' },
    });
  });
});
