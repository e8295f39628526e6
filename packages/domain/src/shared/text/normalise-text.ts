import { rewriteTraced, untouched, type RewriteStep } from './rewrite.ts';

const drop = (): string => '';

/**
 * What people cannot see: zero-width characters, variation selectors, the Mongolian ones (U+180B–180F), soft hyphens,
 * control characters other than white space, and the frame of keycap emoji (1️⃣ is a digit).
 */
const invisible: RewriteStep = {
  pattern: /[\p{Default_Ignorable_Code_Point}\u20E3]|(?!\s)\p{Cc}/gu,
  replacement: drop,
};

/** U+202F joins a Mongolian suffix to its word; elsewhere it is a space, which NFKC makes of it. */
const mongolianJoint: RewriteStep = {
  pattern: /(?<=\p{Script=Mongolian})\u202F(?=\p{Script=Mongolian})/gu,
  replacement: drop,
};

/**
 * NFKC by letter with its marks, so that offsets can be followed: full-width to half-width, radicals to characters,
 * circled numbers to digits. ASCII and the common Han block stand for themselves unless a mark follows.
 */
const compatible: RewriteStep = {
  pattern: /[^\0-\x7F\u4E00-\u9FFF]\p{M}*|[\0-\x7F\u4E00-\u9FFF]\p{M}+/gu,
  replacement: (cluster) => cluster.normalize('NFKC'),
};

/** Hyphens and dashes of every width. */
const dashes: RewriteStep = { pattern: /[\u2010-\u2015\u2212]/gu, replacement: () => '-' };

/** 男 工 is 男工; a line break stays, it ends a sentence in most postings. */
const spacesBetweenHan: RewriteStep = {
  pattern: /(?<=\p{Script=Han})[^\S\r\n]+(?=\p{Script=Han})/gu,
  replacement: drop,
};

/** The ways WeChat is written to slip past a filter. */
const weChat: RewriteStep = {
  pattern:
    /(?<![a-z0-9])(?:wechat|weixin|wx|vx)(?![a-z])|(?<![a-z0-9])v[^\S\r\n]?信|[薇威徽]信|(?<=[加+➕][^\S\r\n]?)v(?![a-z])/giu,
  replacement: () => '微信',
};

const foldSteps = [invisible, mongolianJoint, compatible, dashes];
const normaliseSteps = [...foldSteps, spacesBetweenHan, weChat];

/**
 * One way of writing for what looks the same: NFKC, nothing invisible, one dash. Changes no words and no spaces, so it
 * suits numbers and codes.
 */
export function foldText(text: string): string {
  return applyAll(foldSteps, text);
}

/** One way of writing for what means the same: `foldText`, no spaces between Han characters, 薇信/v信/wx as 微信. */
export function normaliseText(text: string): string {
  return applyAll(normaliseSteps, text);
}

/** As `normaliseText`, but words that a reader of Chinese set apart by spaces stay apart; for search queries. */
export function normaliseQuery(text: string): string {
  return applyAll([...foldSteps, weChat], text);
}

function applyAll(steps: readonly RewriteStep[], text: string): string {
  return steps.reduce((result, { pattern, replacement }) => result.replace(pattern, replacement), text);
}

/** A range of a text in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A normalised text with the way back to what was typed. */
export interface NormalisedText {
  /** Equal to `normaliseText` of what was typed. */
  readonly text: string;
  /** The range of the typed text that a range of `text` (not empty) came from. */
  typedRange(range: TextRange): TextRange;
}

/** `normaliseText` that remembers offsets, to mark findings in what was typed. */
export function normaliseTraced(typed: string): NormalisedText {
  const { text, starts, ends } = normaliseSteps.reduce(rewriteTraced, untouched(typed));
  return {
    text,
    typedRange: ({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! }),
  };
}
