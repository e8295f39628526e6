import { describe, expect, it } from '@jest/globals';
import { dawn, hour, minute } from '../testing/board-builders.ts';
import { linkNote } from './link.ts';

const link = { reachable: true, live: true, asOf: dawn };

describe('the note about the age of the facts', () => {
  it('is absent while they are fresh', () => {
    expect(linkNote(link, dawn + 9 * minute)).toBeNull();
  });

  it('stands there at once when the network is gone', () => {
    const note = linkNote({ ...link, reachable: false, live: false }, dawn + 1000);
    expect(note).toEqual({ text: '离线 · 数据截至 06:00', strong: false });
  });

  it('comes after ten minutes without anything fresh, though the server answers', () => {
    expect(linkNote(link, dawn + 10 * minute)).toEqual({ text: '数据截至 06:00', strong: false });
  });

  it('is strong after two hours', () => {
    const lost = { ...link, reachable: false };
    expect(linkNote(lost, dawn + 2 * hour - 1)?.strong).toBe(false);
    expect(linkNote(lost, dawn + 2 * hour)?.strong).toBe(true);
  });

  it('names the day when it was another one', () => {
    expect(linkNote({ ...link, reachable: false }, dawn + 24 * hour)?.text).toBe(
      '离线 · 数据截至 11月24日 06:00',
    );
  });

  it('names no time where none is known', () => {
    expect(linkNote({ reachable: false, live: false, asOf: null }, dawn)).toEqual({
      text: '离线',
      strong: false,
    });
  });

  it('is absent before the first try', () => {
    expect(linkNote({ reachable: null, live: false, asOf: null }, dawn)).toBeNull();
  });
});
