import { describe, expect, it } from '@jest/globals';
import { decide, moveMark } from './choice.ts';

const list = [
  { key: 'a', label: '沙枣花家政' },
  { key: 'b', label: '沙枣园林' },
];

describe('decide', () => {
  it('takes the first that fits what was typed', () => {
    expect(decide('沙枣', -1, { list, searching: false })).toEqual({ kind: 'take', choice: list[0] });
  });

  it('takes what the arrows marked, whatever else is on its way', () => {
    expect(decide('沙枣', 1, { list, searching: true })).toEqual({ kind: 'take', choice: list[1] });
    expect(decide('', 1, { list, searching: false })).toEqual({ kind: 'take', choice: list[1] });
  });

  it('waits for the answer instead of taking something that was not meant', () => {
    expect(decide('沙枣', -1, { list: [], searching: true })).toEqual({ kind: 'wait' });
    expect(decide('沙枣', -1, { list, searching: true })).toEqual({ kind: 'wait' });
  });

  it('takes nothing when nothing was typed or nothing fits', () => {
    expect(decide(' ', -1, { list, searching: false })).toEqual({ kind: 'nothing' });
    expect(decide('没有', -1, { list: [], searching: false })).toEqual({ kind: 'nothing' });
  });
});

describe('moveMark', () => {
  it('begins at either end and stays inside', () => {
    expect([moveMark(-1, 1, 3), moveMark(-1, -1, 3), moveMark(2, 1, 3), moveMark(0, -1, 3)]).toEqual([
      0, 2, 2, 0,
    ]);
    expect(moveMark(-1, 1, 0)).toBe(-1);
  });
});
