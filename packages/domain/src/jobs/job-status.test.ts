import { describe, expect, it } from '@jest/globals';
import { afterMove, jobStatuses, type JobMove } from './job-status.ts';

const from = (move: JobMove) => jobStatuses.filter((status) => afterMove(status, move) !== null);

describe('the states of a job', () => {
  it.each<[JobMove, string[]]>([
    ['submit', ['DRAFT']],
    ['approve', ['IN_REVIEW']],
    ['return', ['IN_REVIEW']],
    ['reject', ['IN_REVIEW']],
    ['revise', ['OPEN', 'FILLED']],
    ['fill', ['OPEN']],
    ['reopen', ['FILLED']],
    ['close', ['DRAFT', 'IN_REVIEW', 'OPEN', 'FILLED', 'SUSPENDED']],
    ['suspend', ['OPEN', 'FILLED']],
    ['resume', ['SUSPENDED']],
  ])('%s starts from %s only', (move, statuses) => {
    expect(from(move)).toEqual(statuses);
  });

  it('lets nothing out of an end', () => {
    const moves: JobMove[] = [
      'submit',
      'approve',
      'return',
      'reject',
      'revise',
      'fill',
      'reopen',
      'close',
      'suspend',
      'resume',
    ];
    const ends = ['CLOSED', 'EXPIRED', 'REJECTED'] as const;
    expect(ends.flatMap((status) => moves.map((move) => afterMove(status, move))).filter(Boolean)).toEqual(
      [],
    );
  });
});
