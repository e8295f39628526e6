import type { BoardJob, BoardSnapshot, FeedEvent } from '../board/board-job.ts';
import { boardReducer, emptyBoard, type BoardState } from '../board/board-reducer.ts';
import { isoDate } from '../time/zone.ts';

/** Six in the morning in the hall. */
export const dawn = Date.parse('2026-11-24T06:00:00+08:00');
export const minute = 60_000;
export const hour = 60 * minute;

let made = 0;

/** A day job that starts two hours after dawn and was published the day before. */
export function aJob(given: Partial<BoardJob> = {}): BoardJob {
  const start = given.shiftStarts?.[0] ?? dawn + 2 * hour;
  made += 1;
  return {
    id: `job-${made}`,
    number: `HB26${String(made).padStart(4, '0')}`,
    title: '小区外墙零活',
    trade: '砌筑工',
    wage: { min: '320.00', max: '380.00', unit: 'DAY' },
    settlement: 'DAILY',
    place: '滨河街道',
    headsLeft: 4,
    status: 'OPEN',
    startsOn: isoDate(start),
    endsOn: null,
    shiftStarts: [start],
    expiresAt: start + 12 * hour,
    publishedAt: dawn - 24 * hour,
    updatedAt: dawn - 24 * hour,
    ...given,
  };
}

/** So many jobs, each starting a minute after the other. */
export function jobsInARow(count: number, firstStart = dawn + 2 * hour): BoardJob[] {
  return Array.from({ length: count }, (_, index) => aJob({ shiftStarts: [firstStart + index * minute] }));
}

export function aSnapshot(jobs: readonly BoardJob[], given: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    market: {
      ...{ code: 'HBW', name: '海勃湾区零工市场', divisionCode: '150302' },
      ...{ timeZone: 'Asia/Shanghai', openJobCount: 15_000, brandColor: null },
    },
    slogans: [
      { id: 's1', chinese: '招工不收费，押金不要交', mongolian: null },
      { id: 's2', chinese: '安全帽戴得正，一家老小都高兴', mongolian: null },
    ],
    jobs,
    hasMore: false,
    ...given,
  };
}

export function aBoard(jobs: readonly BoardJob[], at = dawn): BoardState {
  return boardReducer(emptyBoard, { type: 'answered', snapshot: aSnapshot(jobs), meanwhile: [], at });
}

export function published(job: BoardJob, cursor = `after-${job.id}`): FeedEvent {
  return { cursor, kind: 'PUBLISHED', jobId: job.id, job, resync: false, removal: null };
}

export function updated(job: BoardJob, cursor = `after-${job.id}`): FeedEvent {
  return { ...published(job, cursor), kind: 'UPDATED' };
}

export function removedEvent(jobId: string, removal: string | null, cursor = `after-${jobId}`): FeedEvent {
  return { cursor, kind: 'REMOVED', jobId, job: null, resync: false, removal };
}

/** The board after these events, one after the other. */
export function afterEvents(board: BoardState, events: readonly FeedEvent[], at = dawn): BoardState {
  return events.reduce((each, event) => boardReducer(each, { type: 'happened', event, at }), board);
}
