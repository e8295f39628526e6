export { boxAround } from './geo-cells.ts';
export { dayNumber, type IndexedJob } from './indexed-job.ts';
export type { IndexPage } from './find-in-market.ts';
export type { IndexOrder } from './index-order.ts';
export type { IndexQuestion } from './index-question.ts';
export { JobIndex, type Found } from './job-index.ts';
export { forgetChanges, lastChangeOf } from './job-index-store.ts';
