import { say, type Language, type Wording } from './language.ts';

/** Something the caller can mend: the schema's UserError. */
export interface Refusal {
  code: string;
  /** In the caller's language, and says what to do. */
  message: string;
  /** Where in the arguments, e.g. `['input', 'wage', 'max']`; null when it is about the whole. */
  path: string[] | null;
}

/** A module's refusals: code to wording. */
export type Refusals = Record<string, Wording>;

/** Makes the functions that word one module's refusals. */
export function refusalsOf<Catalogue extends Refusals>(catalogue: Catalogue) {
  return (
    language: Language,
    code: keyof Catalogue & string,
    path: readonly string[] | null,
    values?: Record<string, string | number>,
  ): Refusal => ({
    code,
    message: say(language, catalogue[code]!, values),
    path: path ? [...path] : null,
  });
}

/** Ends a use case and its transaction; the caller sees the refusals as data. */
export class Refused extends Error {
  readonly refusals: Refusal[];

  constructor(...refusals: Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
    this.name = 'Refused';
    this.refusals = refusals;
  }
}

/** The outcome of work. A refusal that ended it, and its transaction with it, is told as data, beside what then is nothing. */
export async function orRefused<Outcome extends { userErrors: Refusal[] }>(
  nothing: Omit<Outcome, 'userErrors'>,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...nothing, userErrors: error.refusals } as Outcome;
  }
}

/** The caller lacks the right: UNAUTHENTICATED for strangers, FORBIDDEN for the signed-in. */
export class AccessDenied extends Error {
  constructor(readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN') {
    super(code);
    this.name = 'AccessDenied';
  }
}

/** An argument that no honest caller sends, such as a forged cursor; `argument` names it. */
export class BadArgument extends Error {
  constructor(
    readonly argument: string,
    readonly wording: Wording,
  ) {
    super(wording.en ?? wording['zh-CN']);
    this.name = 'BadArgument';
  }
}
