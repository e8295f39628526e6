import { textWidth } from '../board/job-words.ts';

const second = 1000;

/** Nothing stands longer, however long its text. */
const longest = 60 * second;

/** Time to read a message in a hall: three characters a second, two seconds to notice it, never under eight. */
export function dwellOfText(text: string): number {
  return Math.min(longest, Math.max(8 * second, Math.ceil(textWidth(text) / 3 + 2) * second));
}

/**
 * Time of a page of jobs. People look for their line, they do not read all of it: 12 s for a page that is
 * hardly filled, 15 s for a full one.
 */
export function dwellOfPage(jobs: number, slots: number): number {
  return Math.round(12 + (3 * Math.min(jobs, slots)) / Math.max(1, slots)) * second;
}
