import { describe, expect, it } from '@jest/globals';
import { boardReducer, type BoardState } from '../board/board-reducer.ts';
import {
  aBoard,
  afterEvents,
  aJob,
  dawn,
  hour,
  jobsInARow,
  minute,
  removedEvent,
  updated,
} from '../testing/board-builders.ts';
import { advance, openingPlay, retimed, slideEvery, type PlayState } from './play.ts';

const second = 1000;
const options = { slotsPerPage: 6, invites: false };
const open = (board: BoardState, from = dawn) => advance(openingPlay(from), board, options, from);
const shown = ({ slots }: PlayState) => slots.map((slot) => slot && `${slot.job.id} ${slot.state}`);
const live = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => `${id} live`);

/** What the scenes were, second by second, when they changed. */
function scenes(board: BoardState, seconds: number, given = options): string[] {
  const list: string[] = [];
  let play = openingPlay(dawn);
  for (let now = dawn; now <= dawn + seconds * second; now += second) {
    const next = advance(play, board, given, now);
    if (next.turn !== play.turn)
      list.push(next.scene === 'jobs' ? `${next.page}/${next.pageCount}` : next.scene);
    play = next;
  }
  return list;
}

describe('pages', () => {
  it('turn after their time and begin again', () => {
    const jobs = jobsInARow(14);
    expect(scenes(aBoard(jobs), 43)).toEqual(['1/3', '2/3', '3/3', '1/3']);
  });

  it('keep to their lines while they are shown', () => {
    const jobs = jobsInARow(14);
    const play = open(aBoard(jobs));
    const sooner = aJob({ shiftStarts: [dawn + hour] });
    const board = aBoard([sooner, ...jobs]);
    const later = advance(play, board, options, dawn + 14 * second);
    expect(shown(later)).toEqual(live(jobs.slice(0, 6)));
  });

  it('follow a change of a job in its line', () => {
    const jobs = jobsInARow(3);
    const changed = { ...jobs[1]!, headsLeft: 1, updatedAt: dawn };
    const board = aBoard(jobs);
    const play = advance(open(board), afterEvents(board, [updated(changed)]), options, dawn + second);
    expect(play.slots[1]?.job.headsLeft).toBe(1);
    expect(shown(play)).toEqual(live(jobs));
  });

  it('let a closed job fade and leave its line empty, nobody else moves', () => {
    const jobs = jobsInARow(3);
    const board = aBoard(jobs);
    const closed = afterEvents(board, [removedEvent(jobs[1]!.id, 'CLOSED')]);
    const fading = advance(open(board), closed, options, dawn + second);
    expect(shown(fading)[1]).toBe(`${jobs[1]!.id} leaving`);
    const gone = advance(fading, closed, options, dawn + second + 400);
    expect(shown(gone)).toEqual([`${jobs[0]!.id} live`, null, `${jobs[2]!.id} live`]);
  });

  it('mark a filled job until they turn, then it is gone', () => {
    const jobs = jobsInARow(3);
    const board = aBoard(jobs);
    const filled = afterEvents(board, [removedEvent(jobs[0]!.id, 'FILLED')]);
    const marked = advance(open(board), filled, options, dawn + 10 * second);
    expect(shown(marked)[0]).toBe(`${jobs[0]!.id} filled`);
    const turned = advance(marked, filled, options, dawn + 15 * second);
    expect(shown(turned)).toEqual(live(jobs.slice(1)));
  });

  it('turn at once when everything on them is gone', () => {
    const jobs = jobsInARow(9);
    const board = aBoard(jobs);
    const late = { turnsAt: dawn + 9 * hour, nextSlideAt: dawn + 9 * hour };
    const begun = boardReducer(board, { type: 'ticked', at: jobs[5]!.shiftStarts[0]! });
    const fading = advance({ ...open(board), ...late }, begun, options, dawn + 2 * hour);
    const turned = advance(fading, begun, options, dawn + 2 * hour + second);
    expect(shown(advance(turned, begun, options, dawn + 2 * hour + 2 * second))).toEqual(live(jobs.slice(6)));
  });

  it('of an empty board stay empty, and the first job that comes is shown at once', () => {
    const empty = open(aBoard([]));
    expect(empty.slots).toEqual([]);
    const job = aJob();
    expect(shown(advance(empty, aBoard([job]), options, dawn + second))).toEqual(live([job]));
  });

  it('end a round with the invitation, where there is an address', () => {
    const given = { ...options, invites: true };
    expect(scenes(aBoard(jobsInARow(8)), 42, given)).toEqual(['1/2', '2/2', 'invite', '1/2']);
  });
});

describe('the slide', () => {
  it('comes every quarter of an hour, and the frame changes sides with it', () => {
    let play = open(aBoard(jobsInARow(30, dawn + 9 * hour)));
    let slides = 0;
    const board = aBoard(jobsInARow(30, dawn + 9 * hour));
    for (let now = dawn; now <= dawn + hour; now += second) {
      const next = advance(play, board, options, now);
      if (next.scene === 'slide' && play.scene !== 'slide') {
        slides += 1;
        expect(next.mirrored).toBe(!play.mirrored);
      }
      play = next;
    }
    expect(slides).toBe(3);
  });

  it('lasts as long as its slogan takes to read, then the pages go on where they were', () => {
    const jobs = jobsInARow(14);
    const play = { ...open(aBoard(jobs)), nextSlideAt: dawn + second };
    const slide = advance(play, aBoard(jobs), options, dawn + 15 * second);
    expect(slide.scene).toBe('slide');
    expect(slide.turnsAt).toBe(dawn + 23 * second);
    const after = advance(slide, aBoard(jobs), options, dawn + 23 * second);
    expect(shown(after)).toEqual(live(jobs.slice(6, 12)));
  });

  it('stays away where there are no slogans', () => {
    const board = { ...aBoard(jobsInARow(3)), slogans: [] };
    const play = { ...open(board), nextSlideAt: dawn };
    expect(advance(play, board, options, dawn + minute).scene).toBe('jobs');
  });
});

describe('a clock that was set right', () => {
  it('does not leave a page standing for hours', () => {
    const board = aBoard(jobsInARow(14, dawn + 9 * hour));
    const play = open(board, dawn + 5 * hour);
    expect(advance(play, board, options, dawn).turn).toBe(play.turn);
    const right = retimed(play, dawn);
    expect(advance(right, board, options, dawn).turn).toBe(play.turn + 1);
    expect(right.nextSlideAt).toBe(dawn + slideEvery);
  });
});

describe('nothing', () => {
  it('makes no new state', () => {
    const board = aBoard(jobsInARow(3));
    const play = open(board);
    expect(advance(play, board, options, dawn + second)).toBe(play);
  });
});
