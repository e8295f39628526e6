import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.ts';

const job = (title: string) => ({ title, skills: ['砌墙', '抹灰'], endsOn: null });

describe('differences', () => {
  it('are none between equal answers, whatever the order of their fields', () => {
    expect(differences({ a: 1, b: [job('瓦工')] }, { b: [job('瓦工')], a: 1 })).toEqual([]);
  });

  it('say where and what', () => {
    expect(differences([job('瓦工')], [job('保洁')])).toEqual(['answer.0.title: "瓦工" and "保洁"']);
  });

  it('see a row that is missing, and one in another place', () => {
    expect(differences([1, 2], [1])).toEqual(['answer.1: 2 and null']);
    expect(differences([1, 2], [2, 1])).toHaveLength(2);
  });

  it('tell a list from what looks like one', () => {
    expect(differences(['a'], { 0: 'a' })).toHaveLength(1);
  });

  it('tell a number from its text', () => {
    expect(differences({ openings: 1 }, { openings: '1' })).toEqual(['answer.openings: 1 and "1"']);
  });

  it('end after a few', () => {
    expect(differences([1, 2, 3, 4, 5, 6, 7], [], 3)).toHaveLength(3);
  });
});
