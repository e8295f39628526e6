import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.ts';

const longer = (by: number): string => `select '${'x'.repeat(9_991 + by)}'`;

describe('the name of a statement', () => {
  it('is the same for the same text, another for another', () => {
    const names = new StatementNames();
    const first = names.of('select 1');
    expect(names.of('select 2').name).not.toBe(first.name);
    expect(names.of('select 1')).toEqual(first);
  });

  it('is not given to long ones, of which every connection would keep much', () => {
    const names = new StatementNames();
    expect(longer(0)).toHaveLength(10_000);
    expect(names.of(longer(0)).name).toBeDefined();
    expect(names.of(longer(1))).toEqual({ text: longer(1) });
  });

  it('is not given to more than a thousand', () => {
    const names = new StatementNames();
    const all = Array.from({ length: 1_001 }, (_, i) => names.of(`select ${i}`));
    expect(all.filter(({ name }) => name === undefined)).toEqual([{ text: 'select 1000' }]);
  });
});
