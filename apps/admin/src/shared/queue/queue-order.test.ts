import { describe, expect, it } from '@jest/globals';
import { afterLeaving, neighbour } from './queue-order.ts';

const queue = ['a', 'b', 'c'];

describe('neighbour', () => {
  it('moves through the queue and stays at its ends', () => {
    expect([neighbour(queue, 'a', 1), neighbour(queue, 'c', 1), neighbour(queue, 'a', -1)]).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('begins at the front', () => {
    expect([neighbour(queue, null, 1), neighbour(queue, 'gone', 1), neighbour([], null, 1)]).toEqual([
      'a',
      'a',
      null,
    ]);
  });
});

describe('afterLeaving', () => {
  it('goes on with the next one', () => {
    expect(afterLeaving(queue, 'b', ['a', 'c'])).toBe('c');
  });

  it('skips those that others have decided meanwhile', () => {
    expect(afterLeaving(queue, 'a', ['c', 'd'])).toBe('c');
  });

  it('goes back at the end of the queue', () => {
    expect(afterLeaving(queue, 'c', ['a', 'b'])).toBe('b');
  });

  it('ends when all are done', () => {
    expect(afterLeaving(queue, 'b', [])).toBeNull();
  });
});
