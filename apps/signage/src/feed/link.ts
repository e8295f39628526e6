import { clockText, dateText, isoDate } from '../time/zone.ts';

/** What is known of the way to the server. */
export interface LinkState {
  /** Whether the last try reached the server; null before the first. */
  reachable: boolean | null;
  /** Whether events flow. */
  live: boolean;
  /** When the board was last known to be as the server has it, in the server's time; null when never. */
  asOf: number | null;
}

export const unknownLink: LinkState = { reachable: null, live: false, asOf: null };

const staleAfter = 10 * 60_000;
const strongAfter = 2 * 3_600_000;

/** What the wall says about the age of its facts; null while they are fresh. */
export interface LinkNote {
  text: string;
  strong: boolean;
}

function moment(asOf: number, now: number): string {
  return isoDate(asOf) === isoDate(now) ? clockText(asOf) : `${dateText(asOf)} ${clockText(asOf)}`;
}

/**
 * Says at once when the network is gone, and in any case when nothing fresh came for ten minutes; louder
 * after two hours.
 */
export function linkNote({ reachable, asOf }: LinkState, now: number): LinkNote | null {
  const age = asOf === null ? 0 : now - asOf;
  if (reachable !== false && age < staleAfter) return null;
  if (asOf === null) return { text: '离线', strong: false };
  const since = `数据截至 ${moment(asOf, now)}`;
  return { text: reachable === false ? `离线 · ${since}` : since, strong: age >= strongAfter };
}
