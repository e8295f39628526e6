export { boxAround } from './geo-cells.ts';
export { dayNumber } from './day-number.ts';
export { JobGroups, type JobGroup, type JobKind, type WeighedJob } from './job-groups.ts';
export { SharedTimes, type JobTimes } from './job-times.ts';
export type { IndexPage } from './find-in-market.ts';
export type { IndexOrder } from './index-order.ts';
export type { IndexQuestion } from './index-question.ts';
export { JobIndex, type Found } from './job-index.ts';
export { forgetChanges, lastChangeOf, shiftsText } from './job-index-store.ts';
