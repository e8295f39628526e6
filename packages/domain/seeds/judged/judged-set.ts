import { readData } from '../read-data.ts';

/** Hours of a day as HH:MM. */
type Times = [from: string, to: string];

/** Somebody who looks for work, as they would tell it at the window. */
export interface JudgedWorker {
  id: string;
  trades: string[];
  skills: { id: number; shown: boolean }[];
  longitude: number | null;
  latitude: number | null;
  /** How far they go, in metres. */
  goes: number;
  /** Yuan a day they want at least; null when they named none. */
  wish: number | null;
  /** Bits, Monday first. */
  weekdays: number;
  /** They said "today I can work". */
  today: boolean;
  bornIn: number;
  adultOn: string | null;
  hours: { weekday: number; from: string; to: string }[];
  dates: { day: string; kind: 'OFF' | 'EXTRA' }[];
  /** First and last days of agreed work. */
  busy: [from: string, to: string][];
  /** Employers they do not want to be shown to. */
  hides: number[];
  agreed: number;
  missed: number;
}

/** A posting on the board. */
export interface JudgedJob {
  id: string;
  line: string;
  title: string;
  trade: string;
  skills: number[];
  employer: number;
  /** Yuan a day. */
  pay: number;
  longitude: number | null;
  latitude: number | null;
  from: string;
  to: string | null;
  /** Days whose times are told, and these times; an end before the beginning is the next morning's. */
  days: string[];
  hours: Times | null;
  publishedAt: string;
  headcount: number;
}

/** X must never be offered, 0 is none of theirs, 1 worth a look, 2 good, 3 just right. */
export type Grade = 'X' | '0' | '1' | '2' | '3';

/** A Tuesday in May at noon in Wuhai: when the set was judged. */
export const judgedAt = new Date('2026-05-12T04:00:00Z');
export const judgedOn = '2026-05-12';

export const judgedWorkers = (): JudgedWorker[] => readData<JudgedWorker[]>('judged/workers');
export const judgedJobs = (): JudgedJob[] => readData<JudgedJob[]>('judged/jobs');

/** The grades by worker, each a letter for each job in order. */
export const judgedGrades = (): Record<string, string> => readData<Record<string, string>>('judged/grades');
