import type { Explained } from './explain-statement.ts';
import type { Recorded } from './record-statements.ts';

/** A statement and how it is run. */
export interface Shown extends Explained {
  statement: Recorded;
}

export interface PlansOf {
  title: string;
  statements: Shown[];
}

/** The chapters of docs/plans.md. */
export function plansPage(jobs: string, plans: readonly PlansOf[]): string {
  return [`Taken with ${jobs}.`, ...plans.map(chapter)].join('\n\n');
}

const chapter = ({ title, statements }: PlansOf): string =>
  [`## ${title}`, ...statements.map(shown)].join('\n\n');

function shown({ statement, kind, plan }: Shown): string {
  const told =
    kind === 'generic' ? 'One plan for all values.' : 'Planned for these values each time it is run.';
  return [told, fenced('sql', wrapped(statement.text.split('\n'))), fenced('text', wrapped(plan))].join(
    '\n\n',
  );
}

const width = 140;
/** Of lists of keys, the beginning says as much as the whole. */
const longest = 600;

/** Lines that can be read: cut between words, further in than the line began. */
const wrapped = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => wrap(line.length > longest ? `${line.slice(0, longest)} …` : line.trimEnd()))
    .join('\n');

function wrap(line: string): string[] {
  const before = /^\s*/.exec(line)![0];
  const lines: string[] = [];
  let last = before;
  for (const word of line.trim().split(' ')) {
    if (last.trim() !== '' && last.length + word.length > width) {
      lines.push(last);
      last = `${before}    ${word}`;
    } else last += last.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, last];
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
