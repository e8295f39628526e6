/** The part of a rule hit that says where it stands. */
export interface MarkedHit {
  field: string;
  words: string;
  start?: number | null;
  end?: number | null;
}

/** A stretch of text in UTF-16 units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A piece of a text and the hits that touch it; without hits it is plain. */
export interface Segment<Hit> {
  text: string;
  start: number;
  hits: Hit[];
}

function givenRange({ start, end }: MarkedHit, text: string): Range | null {
  if (start === null || start === undefined || end === null || end === undefined) return null;
  return start >= 0 && start < end && end <= text.length ? { start, end } : null;
}

/**
 * Where a hit stands in the text as it is now. The offsets belong to the text that was checked; when it
 * has been changed since, or the rule gave none, the words themselves are looked for.
 */
export function locate(hit: MarkedHit, text: string, checked: string = text): Range | null {
  const range = givenRange(hit, checked);
  if (
    range &&
    (text === checked || text.slice(range.start, range.end) === checked.slice(range.start, range.end))
  ) {
    return range;
  }
  const words = range ? checked.slice(range.start, range.end) : hit.words;
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** Cuts a text at the edges of all hits, so that overlapping ones each keep their whole stretch. */
export function segmentsOf<Hit extends MarkedHit>(
  text: string,
  hits: readonly Hit[],
  checked: string = text,
): Segment<Hit>[] {
  const marks = hits.flatMap((hit) => {
    const range = locate(hit, text, checked);
    return range ? [{ hit, ...range }] : [];
  });
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const touching = marks.filter((mark) => mark.start < end && mark.end > start);
    return { text: text.slice(start, end), start, hits: touching.map(({ hit }) => hit) };
  });
}

/** The text with one stretch put in other words. */
export function replaceRange(text: string, { start, end }: Range, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}
