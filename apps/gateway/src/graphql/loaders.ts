import {
  employerLoader,
  jobLoader,
  jobReviewsLoader,
  jobShiftsLoader,
  staffLoader,
  type Db,
  type Principal,
} from '@yizhan/domain';

/** One request's loaders: each relation of a page is one statement. */
export const createLoaders = (db: Db, principal: Principal) => ({
  employer: employerLoader(db),
  job: jobLoader(db, principal),
  jobReviews: jobReviewsLoader(db),
  jobShifts: jobShiftsLoader(db),
  staff: staffLoader(db),
});

export type Loaders = ReturnType<typeof createLoaders>;
