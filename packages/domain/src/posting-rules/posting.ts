/** How much a hit weighs, worst first: cannot be published, a person decides, the employer is told. */
export const ruleSeverities = ['BLOCK', 'REVIEW', 'HINT'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** The part of a posting that a hit is about. */
export type PostingField =
  | 'title'
  | 'description'
  | 'benefits'
  | 'languageNeeds'
  | 'address'
  | 'occupationCode'
  | 'employer'
  | 'headcount'
  | 'wage'
  | 'settlement'
  | 'endsOn'
  | 'shifts'
  | 'expiresAt';

/** A posting as far as the rules read it; what is not filled in yet is null. */
export interface Posting {
  readonly title: string | null;
  readonly description: string | null;
  readonly benefits?: readonly string[] | null;
  readonly languageNeeds?: readonly PostingNeed[] | null;
  readonly address: string | null;
  readonly occupationCode: string | null;
  /** The kind of certificate the trade usually needs, e.g. special_operation_welding; null when none is known. */
  readonly certificateHint: string | null;
  readonly headcount: number | null;
  readonly wage: PostingWage | null;
  /** DAILY, WEEKLY, HALF_MONTHLY, MONTHLY or ON_COMPLETION. */
  readonly settlement: string | null;
  /** Calendar days of the market, YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly shifts?: readonly PostingShift[] | null;
  readonly expiresAt: Date | null;
  readonly employer: PostingEmployer | null;
}

/** A language that the work needs: what is said of it to be read by the rules. */
export interface PostingNeed {
  readonly reason: string;
}

/** Amounts are exact decimals in yuan; the unit is HOUR, DAY, PIECE, TASK, ORDER or MONTH. */
export interface PostingWage {
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string | null;
}

export interface PostingShift {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface PostingEmployer {
  readonly name: string | null;
  /** Until when the employer's papers count as checked; null: never checked. */
  readonly verifiedUntil: Date | null;
}

/** Something a rule found in a posting, as it is kept with the job: in no language, it is worded when it is read. */
export interface StoredRuleHit {
  /** The rule's id, e.g. D01. */
  rule: string;
  severity: RuleSeverity;
  field: PostingField;
  /** Which of the benefits or of the language needs, from 0; null for every other field. */
  item: number | null;
  /** Exactly as typed; empty when the hit is about something missing or not about words. */
  words: string;
  /** Where the words stand in the typed field, in UTF-16 units, the end exclusive; null without words. */
  start: number | null;
  end: number | null;
  /** Ids for `lawArticle`. */
  articles: string[];
  /** What to write instead of the words, in the posting's own language; null when there is no ready replacement. */
  suggestion: string | null;
  /** Values for the placeholders of the advice; null when it has none. */
  values: Record<string, string> | null;
}

/** A hit with its advice in the caller's language. */
export interface RuleHit extends StoredRuleHit {
  /** What to do. */
  advice: string;
}

/** What a check found, before the rule's own data are added. */
export type Finding = Pick<StoredRuleHit, 'rule' | 'field'> &
  Partial<Pick<StoredRuleHit, 'item' | 'words' | 'start' | 'end' | 'suggestion' | 'values'>>;
