/** One step of a normalisation: every match is replaced. The pattern carries the flags g and u. */
export interface RewriteStep {
  readonly pattern: RegExp;
  readonly replacement: (match: string) => string;
}

/** A text that knows, for each of its UTF-16 units, which range of the first text it came from. */
export interface TracedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** A text as typed: every unit comes from itself. */
export function untouched(text: string): TracedText {
  const starts = Array.from({ length: text.length }, (_, unit) => unit);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** Applies one step; each unit of a replacement comes from the whole range that it replaces. */
export function rewriteTraced(source: TracedText, step: RewriteStep): TracedText {
  const result: TracedText = { text: '', starts: [], ends: [] };
  let done = 0;
  for (const match of source.text.matchAll(step.pattern)) {
    const end = match.index + match[0].length;
    keep(source, done, match.index, result);
    replace(source, match.index, end, step.replacement(match[0]), result);
    done = end;
  }
  keep(source, done, source.text.length, result);
  return result;
}

function keep(source: TracedText, start: number, end: number, result: TracedText): void {
  result.text += source.text.slice(start, end);
  for (let unit = start; unit < end; unit++) {
    result.starts.push(source.starts[unit]!);
    result.ends.push(source.ends[unit]!);
  }
}

function replace(
  source: TracedText,
  start: number,
  end: number,
  replacement: string,
  result: TracedText,
): void {
  result.text += replacement;
  for (let unit = 0; unit < replacement.length; unit++) {
    result.starts.push(source.starts[start]!);
    result.ends.push(source.ends[end - 1]!);
  }
}
