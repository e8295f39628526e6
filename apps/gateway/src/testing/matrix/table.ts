import { readFileSync } from 'node:fs';
import { callers, type Caller } from './world.ts';
import type { Outcome } from './outcome.ts';

/** A row: a root field, of whose things, and how each caller is answered. */
export interface Row {
  field: string;
  whose: string;
  outcomes: Record<Caller, Outcome>;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of the committed table. Throws when its head is not the callers. */
export function readTable(): Row[] {
  const text = readFileSync(new URL('../../rights/matrix.md', import.meta.url), 'utf8');
  const [head, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  const named = cellsOf(head ?? '').slice(2);
  if (named.join() !== callers.join())
    throw new Error(`the head of matrix.md has to be ${callers.join(' | ')}`);
  return rows.map(cellsOf).map(([field = '', whose = '', ...cells]) => ({
    field: field.replaceAll('`', ''),
    whose,
    outcomes: Object.fromEntries(callers.map((caller, i) => [caller, cells[i]])) as Row['outcomes'],
  }));
}

/** A row as the table writes it, to be read and pasted. */
export const asLine = ({ field, whose, outcomes }: Row): string =>
  `| \`${field}\` | ${whose} | ${callers.map((caller) => outcomes[caller]).join(' | ')} |`;
