import type { Operation } from '../operation.ts';
import { anonymousBoard } from './anonymous-board.ts';
import { jobPage } from './job-page.ts';
import { board, deepBoard, screen } from './newest-jobs.ts';
import { oddDocument } from './odd-document.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { workerPage } from './worker-page.ts';

/** All that can be measured, in the order of the table. One more is one file and its name here. */
export const operations: readonly Operation[] = [
  board,
  deepBoard,
  jobPage,
  screen,
  workerPage,
  search,
  report,
  oddDocument,
  anonymousBoard,
];
