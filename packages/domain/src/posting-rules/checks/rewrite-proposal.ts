import type { TextRange } from '../../shared/text/index.ts';
import type { Rewrite } from '../rules.ts';

/**
 * What to write instead of a marked range: the first replacement whose pattern covers the range exactly. Patterns may
 * look at what follows, so 只招男性 is replaced in front of a trade only. Null when none fits.
 */
export function rewritten(text: string, range: TextRange, rewrites: readonly Rewrite[]): string | null {
  for (const { pattern, replacement } of rewrites) {
    pattern.lastIndex = range.start;
    const covers = pattern.test(text) && pattern.lastIndex === range.end;
    if (covers) return replaceAt(text, range, pattern, replacement);
  }
  return null;
}

function replaceAt(text: string, { start, end }: TextRange, pattern: RegExp, replacement: string): string {
  pattern.lastIndex = start;
  const replaced = text.replace(pattern, replacement);
  return replaced.slice(start, replaced.length - (text.length - end));
}
