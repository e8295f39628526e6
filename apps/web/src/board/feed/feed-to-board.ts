import type { Filters } from '../../filters/filters.ts';
import { matches } from '../../filters/matches.ts';
import { readFragment } from '../../gql/index.ts';
import type { Here } from '../../place/here.ts';
import { jobMatchFragment } from './board-documents.ts';
import type { FeedEvent } from './board-feed.ts';
import type { BoardEvent } from './board-state.ts';
import type { JobRowData } from './board.ts';

/** What the reader asked for, where and when. */
export interface BoardWish {
  filters: Filters;
  here: Here | null;
  today: string;
}

/** What an event of the market means for one list; null when it means nothing. */
export function boardEventOf(
  event: FeedEvent,
  { filters, here, today }: BoardWish,
): BoardEvent<JobRowData> | null {
  const { kind, job, jobId, removal } = event;
  if (kind === 'REMOVED' || (job && job.status !== 'OPEN')) {
    return { kind: 'left', id: jobId, status: removal ?? job?.status ?? 'CLOSED' };
  }
  if (!job) return null;
  const row = { id: job.id, startsOn: job.startsOn, job };
  if (kind !== 'PUBLISHED') return { kind: 'changed', row };
  return {
    kind: 'arrived',
    row,
    belongs: matches(filters, readFragment(jobMatchFragment, job), here, today),
  };
}
