import type { Figures } from '../measuring/measure.ts';

/** Whom the ratios are to. */
export const yardstick = 'PostGraphile';

/** The same server without what is kept beside the rows. */
export const ownLayout = 'PostGraphile, own layout';

/** Two digits say what a ratio can say. */
export function ratio(value: number, base: number): string {
  const quotient = value / base;
  if (!Number.isFinite(quotient)) return '–';
  return quotient >= 10 ? quotient.toFixed(0) : quotient.toFixed(quotient >= 1 ? 1 : 2);
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A whole number as people read it. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** The systems in the order they were measured in. */
export const namesIn = (figures: readonly Figures[]): string[] => [
  ...new Set(figures.map(({ system }) => system)),
];

/** What was measured of a system, if it was. */
export const find = (figures: readonly Figures[], operation: string, system: string, connections: number) =>
  figures.find(
    (row) => row.operation === operation && row.system === system && row.connections === connections,
  );
