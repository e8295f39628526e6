import { describe, expect, it } from '@jest/globals';
import { isAnswered, writeOutcome } from './write-outcome.ts';

const job = { id: 'j1' };
const error = (code: string, path: string[] | null = null) => ({ code, message: `${code}!`, path });
const read = (payload: Parameters<typeof writeOutcome>[0]) => writeOutcome(payload, undefined, 1);

describe('writeOutcome', () => {
  it('is done when there is a job and no refusal', () => {
    expect(read({ job, userErrors: [] })).toEqual({ kind: 'done', job });
  });

  it('keeps the job of a blocked posting, which is stored as a draft', () => {
    expect(read({ job, userErrors: [error('RULE_BLOCKED')] })).toEqual({
      kind: 'blocked',
      job,
      message: 'RULE_BLOCKED!',
    });
    expect(read({ job: null, userErrors: [error('RULE_BLOCKED_NOT_SAVED')] })).toMatchObject({
      kind: 'blocked',
      job: null,
    });
  });

  it('puts refusals at their fields', () => {
    const userErrors = [error('WAGE_MAX_BELOW_MIN', ['input', 'wage', 'max']), error('JOB_EXPIRED')];
    expect(read({ job: null, userErrors })).toEqual({
      kind: 'refused',
      messages: { 'wage.max': 'WAGE_MAX_BELOW_MIN!', '': 'JOB_EXPIRED!' },
    });
  });

  it('knows a wish that had been fulfilled before', () => {
    expect(read({ job: null, userErrors: [error('IDEMPOTENCY_KEY_REUSED')] })).toEqual({ kind: 'repeated' });
  });

  it('does not know what became of it without an answer', () => {
    expect(read(undefined)).toEqual({ kind: 'unanswered', problem: 'offline' });
  });
});

describe('isAnswered', () => {
  it('lets the same wish be sent again only while its outcome is unknown', () => {
    expect(isAnswered({ kind: 'unanswered', problem: 'offline' })).toBe(false);
    expect(isAnswered({ kind: 'unanswered', problem: 'unauthenticated' })).toBe(false);
    expect(isAnswered({ kind: 'unanswered', problem: 'badInput' })).toBe(true);
    expect(isAnswered({ kind: 'refused', messages: {} })).toBe(true);
  });
});
