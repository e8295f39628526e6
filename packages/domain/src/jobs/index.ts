export { checkPostingText, type PostingSoFar } from './posting/check-posting-text.ts';
export { closeJob, type CloseJobInput } from './steps/close-job.ts';
export { expireJobs } from './steps/expire-jobs.ts';
export type { JobDraft } from './posting/job-draft.ts';
export type { GeoPoint, JobFilter } from './search/job-filter.ts';
export { anyJobLoader, jobLoader, jobReviewsLoader, jobShiftsLoader } from './job-loaders.ts';
export { jobOrders, type JobOrder } from './search/job-order.ts';
export type { JobOutcome } from './posting/job-outcome.ts';
export { allowedActions, jobActions, maySeeInside, maySeeReference, type JobAction } from './job-policy.ts';
export type { JobReviewRow } from './job-review-store.ts';
export { JobReview, reviewDecisions, type ReviewDecision } from './job-review.entity.ts';
export {
  jobReadColumns,
  jobReviewReadColumns,
  jobsByKeysSelect,
  jobShiftReadColumns,
  publicJobSelect,
  reviewsOfJobSelect,
  shiftsOfJobSelect,
  visibleJobsByKeysSelect,
  visibleJobSelect,
} from './job-read-model.ts';
export {
  jobColumns,
  listedShift,
  type JobRow,
  type JobWithEmployer,
  type ListedShift,
  type ReadJobs,
} from './job-row.ts';
export { jobBeside } from './jobs-of.ts';
export {
  jobSearchTokens,
  type DocumentNames,
  type SearchableJob,
} from './search/documents/job-search-tokens.ts';
export { JobShift } from './job-shift.entity.ts';
export { jobStatuses, type JobStatus } from './job-status.ts';
export {
  acceptedNeeds,
  languageNeedStates,
  needColumns,
  needsAfter,
  type LanguageNeed,
  type LanguageNeedState,
  type StatedNeed,
} from './language-need.ts';
export { claimPlace, freePlace, type PlaceChange } from './places/job-places.ts';
export { lockVisibleJob, shiftsByJobKeys, visibleJobsByKeys } from './job-store.ts';
export { openJobCount } from './search/job-count-store.ts';
export {
  isWorkOver,
  settlements,
  wagePerDay,
  wageUnits,
  type JobPlace,
  type Settlement,
  type ShiftTimes,
  type WageRange,
  type WageUnit,
} from './job-terms.ts';
export { Job } from './job.entity.ts';
export { postJob, type PostJobInput } from './posting/post-job.ts';
export type { NeedDecision } from './steps/decide-needs.ts';
export { reviewJob, type ReviewJobInput } from './steps/review-job.ts';
export { reviewQueue, reviewQueueLength, reviewQueueSource } from './steps/review-queue.ts';
export { jobCount, jobPageSource, searchJobs, type JobSearch } from './search/search-jobs.ts';
export { checkSearch } from './search/check-search.ts';
export { searchedWords, type SearchedWord } from './search/searched-words.ts';
export { similarJobsLoader, similarJobsSelect, similarJobsShown } from './search/helps/similar-jobs.ts';
export {
  checkDocuments,
  refreshDocuments,
  refreshMarketDocuments,
  type DocumentReport,
} from './search/documents/job-documents.ts';
export { jobFacets, type FacetCount, type JobFacets } from './search/helps/job-facets.ts';
export {
  suggestionKinds,
  suggestSearches,
  type SearchSuggestion,
  type SuggestionKind,
} from './search/helps/suggest-searches.ts';
export { widenings, widerSearches, type WiderSearch, type Widening } from './search/helps/wider-searches.ts';
export { submitJob, type SubmitJobInput } from './steps/submit-job.ts';
export { updateJob, type UpdateJobInput } from './posting/update-job.ts';
