import { jobPath } from '../shared/paths/job-paths.ts';
import { newWorkerPath, workerPath } from '../shared/paths/worker-paths.ts';
import { isPersonal, mayBePerson } from './person-words.ts';
import type { FoundJob } from './use-job-search.ts';
import type { FoundPerson } from './use-people-search.ts';

/** One line below the search box, and where it leads. */
export type SearchOption =
  | { kind: 'person'; path: string; person: FoundPerson }
  | { kind: 'job'; path: string; job: FoundJob }
  | { kind: 'all'; path: string }
  | { kind: 'register'; path: string };

/** The list of jobs with these words. */
const jobListPath = (words: string): string => `/jobs?q=${encodeURIComponent(words)}`;

export interface Found {
  people: readonly FoundPerson[];
  jobs: readonly FoundJob[];
}

const mostJobsBesidePeople = 4;

/** People first, then jobs, then the way to all jobs, then to registering somebody who is not there. */
export function searchOptions(words: string, { people, jobs }: Found, mayRegister: boolean): SearchOption[] {
  const shownJobs = people.length > 0 ? jobs.slice(0, mostJobsBesidePeople) : jobs;
  return [
    ...people.map((person) => ({ kind: 'person' as const, path: workerPath(person.id), person })),
    ...shownJobs.map((job) => ({ kind: 'job' as const, path: jobPath(job.id), job })),
    ...(isPersonal(words) ? [] : [{ kind: 'all' as const, path: jobListPath(words) }]),
    ...(mayRegister && mayBePerson(words) ? [{ kind: 'register' as const, path: newWorkerPath }] : []),
  ];
}

/** What Enter without a mark means: a path to go to, or the line to mark so that a second Enter takes it. */
export function meantBy(
  words: string,
  number: string | null,
  found: Found,
  options: readonly SearchOption[],
): { path: string } | { mark: number } {
  const exact = found.jobs.find((job) => job.number === number);
  const [person, ...others] = found.people;
  const nothing = !person && found.jobs.length === 0;
  const register = options.findIndex(({ kind }) => kind === 'register');
  if (exact) return { path: jobPath(exact.id) };
  if (person && others.length === 0) return { path: workerPath(person.id) };
  if (person) return { mark: 0 };
  if (isPersonal(words) || (nothing && register >= 0)) return { mark: register };
  return { path: jobListPath(words) };
}
