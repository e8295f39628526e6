import {
  anonymous,
  visibleJobsByKeys,
  type JobRow,
  type JobStatus,
  type NumberedEvent,
} from '@yizhan/domain';
import { Feed, type FeedItem } from './feed.ts';

export const jobFeedKinds = ['PUBLISHED', 'UPDATED', 'REMOVED'] as const;
export type JobFeedKind = (typeof jobFeedKinds)[number];

/** One change of a market's public board. */
export interface JobFeedItem extends FeedItem {
  kind: JobFeedKind;
  jobId: string;
  job: JobRow | null;
  removal: JobStatus | null;
}

const kinds: Record<string, JobFeedKind> = {
  'job.published': 'PUBLISHED',
  'job.updated': 'UPDATED',
  'job.removed': 'REMOVED',
};
const nobody = '00000000-0000-0000-0000-000000000000';

/** The public board's changes, each job as everybody may see it. */
export class JobFeed extends Feed<JobFeedItem> {
  /** Several changes of one job in a batch become its last one: the job is shown as it is now. */
  protected async toItems(events: readonly NumberedEvent[]): Promise<JobFeedItem[]> {
    const changes = events.filter(({ type }) => type in kinds);
    if (changes.length === 0) return [];
    const latest = [...new Map(changes.map((event) => [event.subjectId, event])).values()];
    const keys = [latest.map((event) => event.marketId), latest.map((event) => event.subjectId)] as const;
    const rows = new Map((await visibleJobsByKeys(this.db, anonymous, ...keys)).map((row) => [row.id, row]));
    return latest
      .map((event) => toItem(event, rows.get(event.subjectId)))
      .toSorted((a, b) => a.sequence - b.sequence);
  }

  protected resync(marketId: number, sequence: number): JobFeedItem {
    return { sequence, marketId, kind: 'UPDATED', jobId: nobody, job: null, removal: null, resync: true };
  }
}

function toItem(
  { sequence, marketId, type, subjectId, data }: NumberedEvent,
  row: JobRow | undefined,
): JobFeedItem {
  const open = row?.status === 'OPEN' && type !== 'job.removed';
  const removal = open ? null : type === 'job.removed' ? (data.status as JobStatus) : (row?.status ?? null);
  const kind = open ? kinds[type]! : 'REMOVED';
  return { sequence, marketId, kind, jobId: subjectId, job: open ? row : null, removal, resync: false };
}
