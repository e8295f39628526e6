/**
 * How a system is asked: by our schema, by the one PostGraphile makes of our tables, by the same where it does without what we keep
 * beside the rows, or by the schema written for the other peers.
 */
export type Dialect = 'ours' | 'tables' | 'ownLayout' | 'plain';

/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What is asked for is chosen from the database once, so that everybody is asked the same; many of each, which are asked in turn. */
export interface Facts {
  /** Jobs past this moment are not shown; the gateway takes its own clock. */
  at: string;
  marketId: number;
  jobs: readonly { id: string; globalId: string }[];
  /** Where our gateway's list of the newest goes on after so many rows. */
  deep: readonly { after: string; rows: number }[];
  /** Workers with a past, and their tokens for our gateway; the first of them asks for what everybody may see. */
  workers: readonly (Asking & { globalId: string })[];
  /** What is looked for within ten kilometres, and where. */
  searches: readonly Search[];
  /** The last thirty days on which people applied, the first and the last. */
  days: { first: string; last: string };
  /** A hall's screen, and its token. */
  screen: { token: string };
  /** The market's manager, and their token. */
  manager: { token: string };
}

export interface Asking {
  id: string;
  token: string;
}

export interface Search extends Place {
  word: string;
  /** What the word is found by in our search documents. */
  tokens: readonly string[];
}

export interface Place {
  latitude: number;
  longitude: number;
}

/** A GraphQL request and how its answer is brought into the shape that all answers have. */
export interface Question {
  body: { query?: string; variables?: Record<string, unknown>; extensions?: object };
  headers?: Record<string, string>;
  /** Given `data`; throws when it is not what was asked for. */
  read(data: Answer): Json;
}

/** The `data` of an answer. Its shape is known to the question alone. */
export type Answer = any;

/** Whoever asks our gateway: in production strangers send registered documents only. */
export const as = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

/** One question, or several that are asked in turn. */
export type Questions = (facts: Facts) => Question | readonly Question[];

/** One thing that all systems are asked. */
export interface Operation {
  /** Short, for the command line. */
  name: string;
  /** For the table. */
  title: string;
  /** Without an own one, who has another layout is asked as of our tables. */
  questions: Readonly<Record<Exclude<Dialect, 'ownLayout'>, Questions>> & { ownLayout?: Questions };
}

/** What a system is asked in the operation, in turn. */
export function questionsOf({ questions }: Operation, dialect: Dialect, facts: Facts): readonly Question[] {
  const ask = questions[dialect] ?? questions.tables;
  return [ask(facts)].flat();
}
