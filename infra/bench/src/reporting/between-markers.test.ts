import { describe, expect, it } from '@jest/globals';
import { betweenMarkers } from './between-markers.ts';

describe('what stands between the markers', () => {
  it('is replaced, and nothing else', () => {
    const text = 'before\n<!-- bench -->\n\nold\n\n<!-- /bench -->\nafter';
    const changed = betweenMarkers(text, 'new');
    expect(changed).toBe('before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter');
    expect(betweenMarkers(changed, 'new')).toBe(changed);
  });

  it.each(['no markers', '<!-- bench --> only one', '<!-- /bench --> the wrong way <!-- bench -->'])(
    'needs both: %s',
    (text) => {
      expect(() => betweenMarkers(text, 'new')).toThrow('There is no place for the table');
    },
  );
});
