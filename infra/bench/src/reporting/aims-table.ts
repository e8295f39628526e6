import type { Operation } from '../operation.ts';
import { aims, type Measured } from './aims.ts';
import { count, markdown } from './cells.ts';
import type { Report } from './report.ts';

const legend = (connections: number): string =>
  `Requests per second at ${connections} ${connections === 1 ? 'connection' : 'connections'}, as a ratio to PostGraphile on the same tables / to PostGraphile
with its own layout (no kept sums, no search documents), by the number of open jobs.`;

/** Every aim with what was measured in each database, and whether that meets it; losses are told as such. */
export function aimsTable({ runs, plan }: Report, operations: readonly Operation[]): string[] {
  const sizes = runs.toSorted((a, b) => a.open - b.open);
  const smallest = sizes[0];
  if (!smallest) return [];
  const rows = aims.flatMap(({ operation, what, aim, see }) => {
    const measured = sizes.map((run) => see({ run, smallest, plan }));
    if (measured.every((cell) => cell === null)) return [];
    const title = operations.find(({ name }) => name === operation)?.title ?? operation;
    return [
      [
        what ? `${title}: ${what}` : title,
        aim,
        ...measured.map((cell) => cell?.text ?? '–'),
        verdict(measured),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const head = ['operation', 'aim', ...sizes.map(({ open }) => count(open)), 'met'];
  const connections = plan.connections[Math.floor(plan.connections.length / 2)]!;
  return [legend(connections), markdown(head, rows)];
}

function verdict(measured: readonly (Measured | null)[]): string {
  const judged = measured.map((cell) => cell?.isMet).filter((isMet) => typeof isMet === 'boolean');
  if (judged.length === 0) return '–';
  const met = judged.filter(Boolean).length;
  if (met === judged.length) return 'yes';
  return met === 0 ? '**no**' : `**${met} of ${judged.length}**`;
}
