import { describe, expect, it } from '@jest/globals';
import {
  emptyBoard,
  nextCursor,
  rowsOf,
  savedAtOf,
  withArrivalsShown,
  withEvent,
  withNextPage,
  withPages,
  type BoardPage,
  type BoardState,
  type Row,
} from './board-state.ts';

const row = (id: string, job = `${id} first`): Row<string> => ({ id, startsOn: '2026-11-24', job });

const page = (ids: string[], more: Partial<BoardPage<string>> = {}): BoardPage<string> => ({
  rows: ids.map((id) => row(id)),
  endCursor: ids.at(-1) ?? null,
  hasNext: false,
  total: null,
  savedAt: null,
  ...more,
});

const ids = (state: BoardState<string>) => rowsOf(state).rows.map(({ id }) => id);
const board = withPages([page(['a', 'b'], { hasNext: true }), page(['c'])]);

describe('the list', () => {
  it('shows a job once though two pages hold it', () => {
    expect(ids(withNextPage(withPages([page(['a', 'b'])]), page(['b', 'c'])))).toEqual(['a', 'b', 'c']);
  });

  it('knows where to go on', () => {
    expect(nextCursor(withPages([page(['a', 'b'], { hasNext: true })]))).toBe('b');
    expect(nextCursor(board)).toBeNull();
    expect(nextCursor(emptyBoard())).toBeNull();
  });

  it('is as old as its oldest copy', () => {
    expect(
      savedAtOf(withPages([page(['a'], { savedAt: 500 }), page(['b'], { savedAt: 300 }), page(['c'])])),
    ).toBe(300);
    expect(savedAtOf(board)).toBeNull();
  });
});

describe('a job that leaves', () => {
  it('is marked where it stands', () => {
    const after = withEvent(board, { kind: 'left', id: 'b', status: 'FILLED' });
    expect(ids(after)).toEqual(['a', 'b', 'c']);
    expect(after.departures.get('b')).toBe('FILLED');
  });

  it('is no longer announced', () => {
    const arrived = withEvent(board, { kind: 'arrived', row: row('n'), belongs: true });
    expect(withEvent(arrived, { kind: 'left', id: 'n', status: 'CLOSED' }).arrivals).toEqual([]);
  });

  it('is open again where it stands when it comes back', () => {
    const left = withEvent(board, { kind: 'left', id: 'b', status: 'FILLED' });
    const back = withEvent(left, { kind: 'arrived', row: row('b', 'b again'), belongs: true });
    expect(back.departures.has('b')).toBe(false);
    expect(rowsOf(back).rows[1]?.job).toBe('b again');
    expect(back.arrivals).toEqual([]);
  });
});

describe('a job that arrives', () => {
  const arrived = withEvent(board, { kind: 'arrived', row: row('n'), belongs: true });

  it('waits, and moves nothing', () => {
    expect(ids(arrived)).toEqual(['a', 'b', 'c']);
    expect(arrived.arrivals.map(({ id }) => id)).toEqual(['n']);
  });

  it('stands above the list when the reader asks', () => {
    const shown = withArrivalsShown(arrived);
    expect(shown.arrivals).toEqual([]);
    expect(rowsOf(shown).arrivals.map(({ id }) => id)).toEqual(['n']);
    expect(ids(shown)).toEqual(['a', 'b', 'c']);
  });

  it('is announced once, in its newest version', () => {
    const twice = withEvent(arrived, { kind: 'arrived', row: row('n', 'n again'), belongs: true });
    expect(twice.arrivals.map(({ job }) => job)).toEqual(['n again']);
  });

  it('is not announced on a board it does not belong to', () => {
    expect(withEvent(board, { kind: 'arrived', row: row('n'), belongs: false }).arrivals).toEqual([]);
  });

  it('is not shown twice when a later page holds it', () => {
    const shown = withNextPage(withArrivalsShown(arrived), page(['n', 'd']));
    expect(ids(shown)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('other events', () => {
  it('change a row in place', () => {
    const after = withEvent(board, { kind: 'changed', row: row('a', 'a later') });
    expect(rowsOf(after).rows.map(({ job }) => job)).toEqual(['a later', 'b first', 'c first']);
  });

  it('say that something was missed', () => {
    expect(withEvent(board, { kind: 'gap' }).outdated).toBe(true);
  });

  it('do nothing before there is a list', () => {
    expect(withEvent(emptyBoard(), { kind: 'gap' })).toEqual(emptyBoard());
  });
});
