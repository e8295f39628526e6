import { describe, expect, it } from '@jest/globals';
import { SubmissionKey } from './submission-key.ts';

function counting(): () => string {
  let made = 0;
  return () => `key-${++made}`;
}

describe('SubmissionKey', () => {
  it('stays the same while no answer is known', () => {
    const key = new SubmissionKey(null, counting());
    expect([key.take(), key.take()]).toEqual(['key-1', 'key-1']);
  });

  it('is another one after an answer', () => {
    const key = new SubmissionKey(null, counting());
    key.take();
    key.settle();
    expect([key.open, key.take()]).toEqual([null, 'key-2']);
  });

  it('survives a reload by being handed back in', () => {
    expect(new SubmissionKey('key-0', counting()).take()).toBe('key-0');
  });
});
