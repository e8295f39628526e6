/** How a system is asked: by our schema, by the one PostGraphile makes of the tables, or by the one written for the other peers. */
export type Dialect = 'ours' | 'tables' | 'plain';

/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What is asked for is chosen from the database once, so that everybody is asked the same. */
export interface Facts {
  /** Jobs past this moment are not shown; the gateway takes its own clock. */
  at: string;
  marketId: number;
  job: { id: string; globalId: string };
  /** Where our gateway's list of the newest goes on after so many rows. */
  deep: { after: string; rows: number };
  /** A worker with a past, and their token for our gateway. */
  worker: { id: string; token: string };
  /** A hall's screen, and its token. */
  screen: { token: string };
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

/** One thing that all systems are asked. */
export interface Operation {
  /** Short, for the command line. */
  name: string;
  /** For the table. */
  title: string;
  questions: Readonly<Record<Dialect, (facts: Facts) => Question>>;
}
