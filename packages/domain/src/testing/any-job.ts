import type { IndexQuestion } from '../job-index/index.ts';

/** Asks the open jobs in memory for all that have not expired by then, in milliseconds since 1970. */
export const anyJob = (now: number): IndexQuestion => ({
  ...{
    words: [],
    occupationCodes: null,
    skillIds: null,
    employerId: null,
    settlements: null,
    wageUnit: null,
  },
  ...{ wageAtLeast: null, startsFrom: null, startsTo: null, urgent: null, divisions: null, within: null },
  now,
});
