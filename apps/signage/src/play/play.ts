import { keyOf, onTheWall, type BoardKey } from '../board/board-order.ts';
import type { BoardState } from '../board/board-reducer.ts';
import { dwellOfPage, dwellOfText } from './dwell.ts';
import { pageAfter, wallCapacity, type Page } from './paging.ts';
import { followBoard, slotFor, type SlotOrGap } from './slots.ts';
import { firstStrip, followStrip, type Strip } from './strip.ts';

/** What is on the wall at this moment. */
export interface PlayState {
  /** `invite` is the last page of a round, with the QR code; `slide` a slogan over the whole picture. */
  scene: 'jobs' | 'invite' | 'slide';
  slots: readonly SlotOrGap[];
  page: number;
  pageCount: number;
  /** Grows with each turn: the fade of a page hangs on it. */
  turn: number;
  turnsAt: number;
  /** Where the next page goes on; null begins a round. */
  last: BoardKey | null;
  /** Slogan of the slide. */
  slogan: number;
  nextSlideAt: number;
  /** Frame and strip change places with each slide, so that no pixel glows for hours. */
  mirrored: boolean;
  strip: Strip;
}

export interface PlayOptions {
  slotsPerPage: number;
  /** Whether there is an address to invite people to. */
  invites: boolean;
}

export const slideEvery = 15 * 60_000;
const inviteTime = 12_000;

/** The wall before its first page. */
export function openingPlay(now: number): PlayState {
  return {
    scene: 'jobs',
    slots: [],
    page: 1,
    pageCount: 1,
    turn: 0,
    turnsAt: now,
    last: null,
    slogan: 0,
    nextSlideAt: now + slideEvery,
    mirrored: false,
    strip: firstStrip,
  };
}

/** Starts all times anew: after the clock was set right, ends reckoned with the old one mean nothing. */
export function retimed(play: PlayState, now: number): PlayState {
  return { ...play, turnsAt: now, nextSlideAt: now + slideEvery, strip: { ...play.strip, endsAt: now } };
}

function slide(play: PlayState, board: BoardState, now: number): PlayState {
  const slogan = (play.slogan + 1) % board.slogans.length;
  const { chinese = '', mongolian } = board.slogans[slogan] ?? {};
  const turnsAt = now + dwellOfText(chinese + (mongolian ?? ''));
  const nextSlideAt = now + slideEvery;
  return {
    ...play,
    scene: 'slide',
    slogan,
    turnsAt,
    nextSlideAt,
    mirrored: !play.mirrored,
    turn: play.turn + 1,
  };
}

function show(play: PlayState, page: Page | null, options: PlayOptions, now: number): PlayState {
  const jobs = page?.jobs ?? [];
  const lastJob = jobs.at(-1);
  return {
    ...play,
    scene: 'jobs',
    slots: jobs.map((job) => slotFor(job, now)),
    page: page?.number ?? 1,
    pageCount: page?.count ?? 1,
    turn: play.turn + 1,
    turnsAt: now + dwellOfPage(jobs.length, options.slotsPerPage),
    last: lastJob ? keyOf(lastJob, now) : null,
  };
}

function turnPage(play: PlayState, board: BoardState, options: PlayOptions, now: number): PlayState {
  if (now >= play.nextSlideAt && board.slogans.length > 0) return slide(play, board, now);
  const ordered = onTheWall(board.jobs.values(), now, wallCapacity(options.slotsPerPage));
  const next = pageAfter(ordered, play.last, options.slotsPerPage, now);
  if (next) return show(play, next, options, now);
  if (options.invites && play.scene !== 'invite' && ordered.length > 0) {
    return {
      ...play,
      scene: 'invite',
      slots: [],
      turn: play.turn + 1,
      turnsAt: now + inviteTime,
      last: null,
    };
  }
  return show(play, pageAfter(ordered, null, options.slotsPerPage, now), options, now);
}

function followPage(play: PlayState, board: BoardState, now: number): PlayState {
  const slots = play.slots.map((slot) => followBoard(slot, board, now));
  return slots.every((slot, index) => slot === play.slots[index]) ? play : { ...play, slots };
}

/** An empty page has nobody reading it: the first job that comes turns it. */
function isDue(play: PlayState, board: BoardState, now: number): boolean {
  const empty = play.scene === 'jobs' && play.slots.every((slot) => slot === null);
  return now >= play.turnsAt || (empty && board.jobs.size > 0);
}

/**
 * What is on the wall after the board or the time has changed: pages turn, lines follow their jobs, the
 * strip announces. Pure; the same object when nothing changed.
 */
export function advance(play: PlayState, board: BoardState, options: PlayOptions, now: number): PlayState {
  const paged = isDue(play, board, now) ? turnPage(play, board, options, now) : followPage(play, board, now);
  const strip = followStrip(paged.strip, board, now);
  return strip === paged.strip ? paged : { ...paged, strip };
}
