/** One thing that can be chosen by typing. */
export interface Choice {
  key: string;
  label: string;
  /** Beside the label, to tell alike ones apart. */
  note?: string;
}

/** What the list shows and whether it answers the text as typed by now. */
export interface Choices {
  list: readonly Choice[];
  /** A better list is on its way. */
  searching: boolean;
}

/** What Enter or Tab should do with typed text: take a choice, wait for the list, or nothing. */
export type Decision = { kind: 'take'; choice: Choice } | { kind: 'wait' } | { kind: 'nothing' };

/**
 * Typed text and Enter mean the first choice that fits, even when the list is not here yet: fast typists do not look.
 * Without text only what was marked with the arrows counts.
 */
export function decide(typed: string, active: number, { list, searching }: Choices): Decision {
  const marked = list[active];
  if (marked && active >= 0) return { kind: 'take', choice: marked };
  if (typed.trim() === '') return { kind: 'nothing' };
  if (searching) return { kind: 'wait' };
  const [first] = list;
  return first ? { kind: 'take', choice: first } : { kind: 'nothing' };
}

/** The mark after an arrow key; from nothing it goes to the first or the last. */
export function moveMark(active: number, by: number, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return by > 0 ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, active + by));
}
