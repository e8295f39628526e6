import { createHash } from 'node:crypto';

/** Somebody a wave may be offered to. */
export interface Candidate {
  workerId: string;
  /** How well they and the job fit, 0 to 1. */
  score: number;
  /** They said today that they can work today, and the job begins today. */
  saidToday: boolean;
  /** An earlier wave of the same job was open to them when others took the last place. */
  waitsOn: boolean;
  /** Offers of the last seven days. */
  offersThisWeek: number;
  lastOfferedAt: Date | null;
}

/** Scores this far apart count as one. */
const bandWidth = 0.2;
/** So many offers of the last seven days put somebody one band down. */
export const offersPerBand = 5;

/** 1 is the best band; every few offers of the week put somebody one down, so that nobody is always first. */
export const bandOf = ({ score, offersThisWeek }: Pick<Candidate, 'score' | 'offersThisWeek'>): number =>
  Math.floor((1 - score) / bandWidth + 1e-9) + 1 + Math.floor(offersThisWeek / offersPerBand);

/** A lot that is drawn for each job anew, the same whoever draws it. */
const lotOf = (jobId: string, workerId: string): string =>
  createHash('sha256').update(`${jobId}:${workerId}`).digest('hex');

/**
 * The published order (docs/instant-hire.md): who missed a place of this job; who said "today"; the better band; in a band
 * fewer offers this week, then the longest wait, then the lot.
 */
export function fairOrder(jobId: string, candidates: readonly Candidate[]): Candidate[] {
  const keyed = candidates.map((candidate) => ({
    candidate,
    keys: [
      ...[
        candidate.waitsOn ? 0 : 1,
        candidate.saidToday ? 0 : 1,
        bandOf(candidate),
        candidate.offersThisWeek,
      ],
      candidate.lastOfferedAt?.getTime() ?? 0,
    ],
    lot: lotOf(jobId, candidate.workerId),
  }));
  return keyed
    .toSorted((a, b) => {
      const differing = a.keys.findIndex((key, i) => key !== b.keys[i]);
      return differing >= 0 ? a.keys[differing]! - b.keys[differing]! : a.lot < b.lot ? -1 : 1;
    })
    .map(({ candidate }) => candidate);
}
