import { normaliseTraced, type NormalisedText, type TextRange } from '../../shared/text/index.ts';
import type { Finding, Posting, PostingField } from '../posting.ts';
import { rules, type Rule, type TextPatterns } from '../rules.ts';
import { rewritten } from './rewrite-proposal.ts';

/** A field's text, as typed and normalised. */
interface CheckedText {
  readonly field: PostingField;
  readonly item: number | null;
  readonly typed: string;
  readonly normalised: NormalisedText;
}

type TextRule = Rule & { readonly text: TextPatterns };

const textRules = [...rules.values()].filter((rule): rule is TextRule => rule.text !== null);

/** What the rules about words find in title, description, address, benefits and the reasons of language needs: every place, joined where they overlap. */
export function textFindings(posting: Posting): Finding[] {
  const texts = checkedTexts(posting);
  return textRules
    .filter((rule) => !rule.text.together || allOccur(texts, rule.text))
    .flatMap((rule) =>
      texts.flatMap((text) => rangesIn(text, rule.text).map((range) => toFinding(rule, text, range))),
    );
}

function checkedTexts({ title, description, address, benefits, languageNeeds }: Posting): CheckedText[] {
  return [
    checkedText('title', title),
    checkedText('description', description),
    checkedText('address', address),
    ...(benefits ?? []).map((benefit, item) => ({ ...checkedText('benefits', benefit), item })),
    ...(languageNeeds ?? []).map(({ reason }, item) => ({ ...checkedText('languageNeeds', reason), item })),
  ].filter(({ typed }) => typed !== '');
}

function checkedText(field: PostingField, text: string | null): CheckedText {
  const typed = text ?? '';
  return { field, item: null, typed, normalised: normaliseTraced(typed) };
}

const allOccur = (texts: CheckedText[], { marks }: TextPatterns): boolean =>
  marks.every((mark) => texts.some(({ normalised }) => normalised.text.search(mark) >= 0));

function rangesIn({ normalised }: CheckedText, { marks, only }: TextPatterns): TextRange[] {
  if (only && !only.test(normalised.text)) return [];
  return joinOverlapping(marks.flatMap((mark) => matchesAtEveryStart(mark, normalised.text)));
}

/** Unlike matchAll this goes on one character after the start of a match, so 只招男性优先 is found whole from two matches. */
function matchesAtEveryStart(pattern: RegExp, text: string): TextRange[] {
  const ranges: TextRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
    pattern.lastIndex = match.index + (text.codePointAt(match.index)! > 0xffff ? 2 : 1);
  }
  return ranges;
}

function joinOverlapping(ranges: TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

function toFinding(
  rule: TextRule,
  { field, item, typed, normalised }: CheckedText,
  range: TextRange,
): Finding {
  const { start, end } = normalised.typedRange(range);
  const suggestion = rewritten(normalised.text, range, rule.text.rewrites);
  return { rule: rule.id, field, item, words: typed.slice(start, end), start, end, suggestion };
}
