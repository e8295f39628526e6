import { metresBetween } from '../shared/index.ts';
import { boxAround } from './geo-cells.ts';
import type { IndexedJob } from './indexed-job.ts';
import type { MarketJobs } from './market-jobs.ts';

/** A word, and what it may mean: trades, and beginnings of division codes. */
export interface IndexWord {
  readonly tokens: readonly string[];
  readonly occupationCodes: readonly string[];
  readonly divisions: readonly string[];
}

/** What is asked of the open jobs in memory; what is null does not narrow. */
export interface IndexQuestion {
  /** All of them: a job has all tokens of one, is of one of its trades or lies in one of its places. */
  words: readonly IndexWord[];
  occupationCodes: readonly string[] | null;
  skillIds: readonly number[] | null;
  employerId: string | null;
  settlements: readonly string[] | null;
  wageUnit: string | null;
  /** In the unit, or without one per day. */
  wageAtLeast: number | null;
  /** Days since 1970. */
  startsFrom: number | null;
  startsTo: number | null;
  urgent: boolean | null;
  /** Beginnings of division codes. */
  divisions: readonly string[] | null;
  within: { near: { latitude: number; longitude: number }; metres: number } | null;
  /** Milliseconds since 1970. */
  now: number;
}

type Test = (job: IndexedJob, slot: number) => boolean;

/** Whether a job is among those asked for; the cheapest questions first. */
export function testOf(jobs: MarketJobs, question: IndexQuestion): Test {
  const { now } = question;
  const tests = [...plainTests(question), ...question.words.map((word) => wordTest(jobs, word))];
  if (question.within) tests.push(withinTest(question.within));
  return (job, slot) => {
    if (job.expiresAt <= now) return false;
    for (const test of tests) if (!test(job, slot)) return false;
    return true;
  };
}

function plainTests(question: IndexQuestion): Test[] {
  const { occupationCodes, skillIds, employerId, settlements, wageUnit, wageAtLeast } = question;
  const { startsFrom, startsTo, urgent, divisions } = question;
  const tests: Test[] = [];
  if (urgent !== null) tests.push((job) => job.urgent === urgent);
  if (employerId !== null) tests.push((job) => job.employerId === employerId);
  if (occupationCodes) tests.push((job) => occupationCodes.includes(job.occupationCode));
  if (settlements) tests.push((job) => settlements.includes(job.settlement));
  if (wageUnit !== null) tests.push((job) => job.wageUnit === wageUnit);
  if (wageAtLeast !== null)
    tests.push((job) => (wageUnit === null ? job.wagePerDay : job.wageMax) >= wageAtLeast);
  if (startsFrom !== null) tests.push((job) => job.startsOn >= startsFrom);
  if (startsTo !== null) tests.push((job) => job.startsOn <= startsTo);
  if (divisions) tests.push((job) => divisions.some((code) => job.divisionCode.startsWith(code)));
  if (skillIds) tests.push((job) => job.skillIds.some((id) => skillIds.includes(id)));
  return tests;
}

function wordTest(jobs: MarketJobs, { tokens, occupationCodes, divisions }: IndexWord): Test {
  const lists = tokens.map((token) => jobs.withToken(token)).toSorted((a, b) => a.length - b.length);
  const inText = (slot: number): boolean => lists.every((list) => list.has(slot));
  return (job, slot) =>
    occupationCodes.includes(job.occupationCode) ||
    divisions.some((code) => job.divisionCode.startsWith(code)) ||
    inText(slot);
}

function withinTest({ near, metres }: NonNullable<IndexQuestion['within']>): Test {
  const { south, north, west, east } = boxAround(near, metres);
  const inBox = ({ latitude, longitude }: IndexedJob): boolean =>
    latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return (job) => inBox(job) && metresBetween(job, near) <= metres;
}
