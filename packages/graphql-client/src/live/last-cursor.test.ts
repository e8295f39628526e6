import { describe, expect, it } from '@jest/globals';
import { lastCursor } from './last-cursor.ts';

describe('the cursor of an event', () => {
  it('is read from the single root field, whatever its name', () => {
    expect(lastCursor({ jobFeed: { cursor: 'c7', kind: 'PUBLISHED' } })).toBe('c7');
  });

  it('is absent where there is no event', () => {
    expect(lastCursor(null)).toBeNull();
    expect(lastCursor({ jobFeed: null })).toBeNull();
    expect(lastCursor({ jobFeed: { kind: 'PUBLISHED' } })).toBeNull();
  });
});
