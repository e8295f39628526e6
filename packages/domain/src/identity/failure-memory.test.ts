import { describe, expect, it } from '@jest/globals';
import { FailureMemory } from './failure-memory.ts';

describe('failures of names without an account', () => {
  it('lock after as many attempts as real accounts', () => {
    const memory = new FailureMemory(2, 1000);
    expect([memory.attempt('a', 0), memory.attempt('a', 1), memory.attempt('a', 2)]).toEqual([
      null,
      null,
      new Date(1001),
    ]);
  });

  it('are forgotten when the lock ends', () => {
    const memory = new FailureMemory(1, 1000);
    memory.attempt('a', 0);
    expect(memory.attempt('a', 1000)).toBeNull();
  });

  it('are kept for the latest names only', () => {
    const memory = new FailureMemory(1, 1000, 2);
    for (const name of ['a', 'b', 'c']) memory.attempt(name, 0);
    expect(memory.attempt('a', 1)).toBeNull();
    expect(memory.attempt('c', 1)).not.toBeNull();
  });
});
