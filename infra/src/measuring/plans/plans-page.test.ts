import { describe, expect, it } from '@jest/globals';
import { plansPage } from './plans-page.ts';

const shownOf = (text: string, plan: string[]) =>
  plansPage('3 jobs', [
    { title: 'A list', statements: [{ statement: { name: '', text, values: [] }, kind: 'generic', plan }] },
  ]);

describe('the page of plans', () => {
  it('says what was asked and how it is run', () => {
    expect(shownOf('select 1', ['Result'])).toBe(
      'Taken with 3 jobs.\n\n## A list\n\nOne plan for all values.\n\n```sql\nselect 1\n```\n\n```text\nResult\n```',
    );
  });

  it('cuts long lines between words, further in than they began', () => {
    const lines = shownOf('select 1', [`  ->  Filter: ${'(a or b) '.repeat(30)}`]).split('\n');
    const filter = lines.slice(
      lines.findIndex((line) => line.includes('Filter')),
      -1,
    );
    expect(filter.length).toBeGreaterThan(1);
    expect(filter.every((line) => line.length <= 141)).toBe(true);
    expect(filter[1]).toMatch(/^ {6}\S/);
  });

  it('shortens lists of keys', () => {
    expect(shownOf('select 1', [`Filter: ${'x'.repeat(2_000)}`])).toMatch(/x\s+…/);
  });
});
