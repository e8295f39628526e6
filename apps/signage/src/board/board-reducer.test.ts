import { describe, expect, it } from '@jest/globals';
import {
  aBoard,
  afterEvents,
  aJob,
  aSnapshot,
  dawn,
  hour,
  jobsInARow,
  minute,
  published,
  removedEvent,
  updated,
} from '../testing/board-builders.ts';
import { boardReducer, heldAtMost } from './board-reducer.ts';

describe('an event of the feed', () => {
  it('brings a published job onto the board', () => {
    const job = aJob();
    expect(afterEvents(aBoard([]), [published(job)]).jobs.get(job.id)).toBe(job);
  });

  it('changes nothing when it comes twice', () => {
    const job = aJob();
    const once = afterEvents(aBoard([]), [published(job)]);
    expect([...afterEvents(once, [published(job)]).jobs.values()]).toEqual([job]);
    const gone = afterEvents(once, [removedEvent(job.id, 'CLOSED')]);
    expect(afterEvents(gone, [removedEvent(job.id, 'CLOSED')])).toBe(gone);
  });

  it('updates a job in place', () => {
    const job = aJob({ headsLeft: 4 });
    const later = { ...job, headsLeft: 3, updatedAt: job.updatedAt + minute };
    expect(afterEvents(aBoard([job]), [updated(later)]).jobs.get(job.id)?.headsLeft).toBe(3);
  });

  it('does not put an older state over a newer one', () => {
    const job = aJob({ headsLeft: 2, updatedAt: dawn });
    const older = { ...job, headsLeft: 5, updatedAt: dawn - hour };
    expect(afterEvents(aBoard([job]), [updated(older)]).jobs.get(job.id)?.headsLeft).toBe(2);
  });

  it('takes a closed job away at once, and says of a filled one that it is filled', () => {
    const [closed, filled] = [aJob(), aJob()];
    const events = [removedEvent(closed.id, 'CLOSED'), removedEvent(filled.id, 'FILLED')];
    const board = afterEvents(aBoard([closed, filled]), events);
    expect(board.jobs.size).toBe(0);
    expect([...board.filled]).toEqual([filled.id]);
  });

  it('with the last place taken makes a job filled', () => {
    const job = aJob();
    const board = afterEvents(aBoard([job]), [updated({ ...job, headsLeft: 0, updatedAt: dawn })]);
    expect([...board.filled]).toEqual([job.id]);
  });

  it('brings a filled job back when somebody dropped out', () => {
    const job = aJob();
    const board = afterEvents(aBoard([job]), [removedEvent(job.id, 'FILLED'), published(job)]);
    expect(board.jobs.has(job.id)).toBe(true);
    expect(board.filled.size).toBe(0);
  });

  it('of a job that has begun already does not bring it back', () => {
    const begun = aJob({ shiftStarts: [dawn - minute] });
    expect(afterEvents(aBoard([]), [published(begun)]).jobs.size).toBe(0);
  });

  it('of a kind added later, without a job, is left alone', () => {
    const board = aBoard([aJob()]);
    const event = { ...removedEvent('job-of-old', null), kind: 'PINNED' };
    expect(afterEvents(board, [event])).toBe(board);
  });
});

describe('an answer of the server', () => {
  it('takes the place of what was known', () => {
    const [old, fresh] = [aJob(), aJob()];
    const snapshot = aSnapshot([fresh]);
    const board = boardReducer(aBoard([old]), { type: 'answered', snapshot, meanwhile: [], at: dawn });
    expect([...board.jobs.keys()]).toEqual([fresh.id]);
  });

  it('does not bring back what was removed while it was under way, nor lose what came', () => {
    const [removedMeanwhile, cameMeanwhile] = [aJob(), aJob()];
    const board = boardReducer(aBoard([]), {
      type: 'answered',
      snapshot: aSnapshot([removedMeanwhile]),
      meanwhile: [removedEvent(removedMeanwhile.id, 'CLOSED'), published(cameMeanwhile)],
      at: dawn,
    });
    expect([...board.jobs.keys()]).toEqual([cameMeanwhile.id]);
  });
});

describe('time', () => {
  it('takes away what has begun or expired, without the server', () => {
    const [soon, expiring, later] = [
      aJob({ shiftStarts: [dawn + hour] }),
      aJob({ shiftStarts: [dawn + 5 * hour], expiresAt: dawn + hour }),
      aJob({ shiftStarts: [dawn + 5 * hour] }),
    ];
    const board = boardReducer(aBoard([soon, expiring, later]), { type: 'ticked', at: dawn + hour });
    expect([...board.jobs.keys()]).toEqual([later.id]);
  });

  it('leaves the board the same object while nothing ends', () => {
    const board = aBoard(jobsInARow(3));
    expect(boardReducer(board, { type: 'ticked', at: dawn + minute })).toBe(board);
  });

  it('forgets at the turn of the page what was filled', () => {
    const job = aJob();
    const board = afterEvents(aBoard([job]), [removedEvent(job.id, 'FILLED')]);
    expect(boardReducer(board, { type: 'turned' }).filled.size).toBe(0);
  });
});

describe('the number of jobs held', () => {
  it('stays bounded, the soonest and the new ones are kept', () => {
    const held = jobsInARow(heldAtMost);
    const newOne = aJob({ shiftStarts: [dawn + 300 * hour], publishedAt: dawn - minute });
    const flood = jobsInARow(1000, dawn + 100 * hour).map((job) => published(job));
    const board = afterEvents(aBoard(held), [published(newOne), ...flood]);
    expect(board.jobs.size).toBeLessThanOrEqual(heldAtMost);
    expect(board.jobs.has(held[0]!.id)).toBe(true);
    expect(board.jobs.has(newOne.id)).toBe(true);
    expect(board.hasMore).toBe(true);
  });
});
