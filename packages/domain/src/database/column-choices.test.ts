import { describe, expect, it } from '@jest/globals';
import { ColumnChoices } from './column-choices.ts';

const list = `number, kept.title, wage_min as "wageMin", wage_max as "wageMax"`;
const choices = () => new ColumnChoices(list, ['number']);

describe('a choice of columns', () => {
  it('has those of the properties that are wanted, and what is always read', () => {
    const { sql, below } = choices().of(new Set(['wageMin', 'actsForIt']));
    expect(sql).toBe('number as "number", wage_min as "wageMin"');
    expect(below('job')).toBe('number as "job.number", wage_min as "job.wageMin"');
  });

  it('is all of them where it is not known what is wanted, or all are', () => {
    const every = new Set(['title', 'wageMin', 'wageMax']);
    const own = choices();
    expect([own.of(null), own.of(every)]).toEqual([own.all, own.all]);
    expect(own.all.mark).toBe('');
    expect(own.all.sql).toContain('kept.title as "title"');
  });

  it('is told from each other by its mark, whatever the order', () => {
    const own = choices();
    const marks = [['title'], ['wageMin'], ['title', 'wageMin'], []].map(
      (names) => own.of(new Set(names)).mark,
    );
    expect(new Set(marks).size).toBe(4);
    expect(own.of(new Set(['wageMin', 'title'])).mark).toBe(marks[2]);
  });

  it('is not made where there are a hundred already', () => {
    const names = Array.from({ length: 8 }, (_, i) => `c${i}`);
    const own = new ColumnChoices(names.join(', '), []);
    const made = Array.from({ length: 200 }, (_, bits) =>
      own.of(new Set(names.filter((_name, i) => bits & (1 << i)))),
    );
    expect(new Set(made.map(({ mark }) => mark)).size).toBe(101);
    expect(made.at(-1)).toBe(own.all);
    expect(own.of(new Set(['c0']))).toBe(made[1]);
  });
});
