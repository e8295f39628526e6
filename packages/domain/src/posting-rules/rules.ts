import type { Wording } from '../shared/index.ts';
import discrimination from './data/discrimination-rules.json' with { type: 'json' };
import fraud from './data/fraud-rules.json' with { type: 'json' };
import own from './data/own-rules.json' with { type: 'json' };
import additions from './data/rule-additions.json' with { type: 'json' };
import { ruleSeverities, type RuleSeverity } from './posting.ts';

/** A rule with its wordings and, where it reads text, its compiled patterns. */
export interface Rule {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly articles: readonly string[];
  readonly topic: Wording;
  readonly advice: Wording;
  /** Null when the rule knows no exception. */
  readonly exception: Wording | null;
  readonly text: TextPatterns | null;
}

/** How a rule reads text, all for normalised text. */
export interface TextPatterns {
  /** What is marked. */
  readonly marks: readonly RegExp[];
  /** The field must match this before anything in it is marked; null: no such condition. */
  readonly only: RegExp | null;
  /** True when every one of the marks must occur somewhere in the posting. */
  readonly together: boolean;
  /** Replacements for a marked range, the first that fits the whole range counts. */
  readonly rewrites: readonly Rewrite[];
}

export interface Rewrite {
  readonly pattern: RegExp;
  readonly replacement: string;
}

interface RuleSource {
  id: string;
  severity: string;
  articles: string[];
  topic_zh: string;
  advice_zh: string;
  exception_zh?: string;
  pattern?: string;
}

interface RuleAddition {
  topic_en: string;
  advice_en: string;
  exception_en?: string;
  rewrites?: string[][];
  together?: string[];
  mark?: string;
}

const additionOf: Record<string, RuleAddition | undefined> = additions;

/** Every rule that can be checked on the posting alone, by id, in the order of the catalogue. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [
    ...[...discrimination.items, ...fraud.items].map((item) =>
      toRule({ ...item, topic_zh: item.topic }, additionOf[item.id]),
    ),
    ...own.items.map((item) => toRule(item, item)),
  ].map((rule) => [rule.id, rule]),
);

/** The rule of an id that is known to exist. */
export function ruleOf(id: string): Rule {
  const rule = rules.get(id);
  if (!rule) throw new Error(`Unknown posting rule: ${id}`);
  return rule;
}

function toRule(source: RuleSource, addition: RuleAddition | undefined): Rule {
  return {
    id: source.id,
    severity: toSeverity(source.severity),
    articles: source.articles,
    topic: wording(source.topic_zh, addition?.topic_en),
    advice: wording(source.advice_zh, addition?.advice_en),
    exception: source.exception_zh ? wording(source.exception_zh, addition?.exception_en) : null,
    text: source.pattern ? toPatterns(source.pattern, addition) : null,
  };
}

function toPatterns(pattern: string, addition: RuleAddition | undefined): TextPatterns {
  const marks = addition?.together ?? [addition?.mark ?? pattern];
  return {
    marks: marks.map((mark) => new RegExp(mark, 'gisu')),
    only: addition?.mark ? new RegExp(pattern, 'isu') : null,
    together: addition?.together !== undefined,
    rewrites: (addition?.rewrites ?? []).map(([from = '', replacement = '']) => ({
      pattern: new RegExp(from, 'isuy'),
      replacement,
    })),
  };
}

function wording(zh: string, en: string | undefined): Wording {
  return en ? { 'zh-CN': zh, en } : { 'zh-CN': zh };
}

function toSeverity(text: string): RuleSeverity {
  const severity = ruleSeverities.find((known) => known.toLowerCase() === text);
  if (!severity) throw new Error(`Unknown severity of a posting rule: ${text}`);
  return severity;
}
