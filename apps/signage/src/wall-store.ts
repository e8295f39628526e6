import { setHomeTimeZone } from '@yizhan/ui';
import type { BoardSnapshot, FeedEvent } from './board/board-job.ts';
import { onTheWall } from './board/board-order.ts';
import { boardReducer, emptyBoard, type BoardAction, type BoardState } from './board/board-reducer.ts';
import type { BoardSource } from './feed/board-source.ts';
import { BoardSync, type SyncListener } from './feed/board-sync.ts';
import { FaultLog, type WallFault } from './fault-log.ts';
import { linkNote, unknownLink, type LinkState } from './feed/link.ts';
import { WallKeeper } from './feed/wall-keeper.ts';
import type { WallStorage } from './feed/wall-storage.ts';
import { frameShift } from './play/burn-in.ts';
import { wallCapacity } from './play/paging.ts';
import { advance, openingPlay, retimed, type PlayOptions, type PlayState } from './play/play.ts';
import type { WallSize } from './play/sizing.ts';
import { knowAll } from './play/strip.ts';
import type { Settings } from './settings.ts';
import type { Cancel, Clock, Scheduler } from './time/clock.ts';
import { isLit } from './time/screen-hours.ts';
import { createServerClock, type ServerClock } from './time/server-clock.ts';
import { sameView, type WallView } from './wall-view.ts';

export interface WallParts {
  settings: Settings;
  source: BoardSource;
  storage: WallStorage;
  size: WallSize;
  device: Clock;
  scheduler: Scheduler;
  random: () => number;
}

const tickEvery = 200;
/** A step of the clock that no tick explains: the device's clock was wrong, or it slept. */
const clockJump = 60_000;
const keepEvery = 5_000;

/**
 * The wall without its picture: one state, one timer, pure steps between. Whatever happens, the last state
 * stays and is drawn.
 */
export class WallStore {
  private readonly parts: WallParts;
  private readonly server: ServerClock;
  private readonly sync: BoardSync;
  private readonly listeners = new Set<() => void>();
  private board: BoardState = emptyBoard;
  private play: PlayState;
  private link: LinkState = unknownLink;
  private size: WallSize;
  private readonly faultLog = new FaultLog();
  private readonly keeper: WallKeeper;
  private view: WallView;
  private steppedAt: number;
  private cancels: Cancel[] = [];

  constructor(parts: WallParts) {
    const { source, device, scheduler, random } = parts;
    this.parts = parts;
    this.size = parts.size;
    this.server = createServerClock(device);
    this.steppedAt = this.now();
    this.play = openingPlay(this.steppedAt);
    this.view = this.draw();
    const listener = this.syncListener();
    this.keeper = new WallKeeper(parts.storage, scheduler, (where, error) => this.report(where, error));
    this.sync = new BoardSync({ source, device, scheduler, random, server: this.server, listener });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): WallView => this.view;

  /** The server's time. */
  now(): number {
    return this.server.now();
  }

  /** The last faults, newest first. */
  faults(): readonly WallFault[] {
    return this.faultLog.list();
  }

  linkState(): LinkState {
    return this.link;
  }

  /** Shows what was kept on the device, then goes to the server. */
  async start(): Promise<void> {
    await this.restore();
    this.tick();
    const { scheduler } = this.parts;
    this.cancels = [
      scheduler.every(tickEvery, () => this.tick()),
      scheduler.every(keepEvery, () => void this.keep()),
    ];
    this.sync.start();
  }

  stop(): void {
    this.sync.stop();
    for (const cancel of this.cancels) cancel();
  }

  resize(size: WallSize): void {
    this.size = size;
    this.play = { ...this.play, turnsAt: this.now(), last: null };
    this.tick();
  }

  networkChanged(online: boolean): void {
    this.sync.networkChanged(online);
  }

  report(where: string, error: unknown): void {
    this.faultLog.add(this.now(), where, error);
  }

  private syncListener(): SyncListener {
    return {
      board: (snapshot, meanwhile) => this.onBoard(snapshot, meanwhile),
      event: (event) => this.dispatch({ type: 'happened', event, at: this.now() }),
      link: ({ fresh, ...change }) => {
        this.link = { ...this.link, ...change, asOf: fresh ? this.now() : this.link.asOf };
        this.tick();
      },
      fault: (where, error) => this.report(where, error),
    };
  }

  private options(): PlayOptions {
    return { slotsPerPage: this.size.columns * this.size.rows, invites: this.parts.settings.webUrl !== null };
  }

  private draw(): WallView {
    const now = this.now();
    return {
      board: this.board,
      play: this.play,
      size: this.size,
      note: linkNote(this.link, now),
      lit: isLit(this.parts.settings.hours, now),
      shift: frameShift(now),
      minute: now - (now % 60_000),
    };
  }

  private dispatch(action: BoardAction): void {
    this.safely('event', () => {
      this.board = boardReducer(this.board, action);
    });
    this.tick();
  }

  /** A fault in our own steps must end neither the timer nor the stream. */
  private safely(where: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.report(where, error);
    }
  }

  private onBoard(snapshot: BoardSnapshot, meanwhile: readonly FeedEvent[]): void {
    const first = this.board.market === null;
    const at = this.now();
    this.board = boardReducer(this.board, { type: 'answered', snapshot, meanwhile, at });
    if (first) this.play = { ...this.play, strip: knowAll(this.play.strip, this.board, at) };
    this.tick();
  }

  private tick(): void {
    this.safely('step', () => this.step());
  }

  private step(): void {
    const now = this.now();
    if (Math.abs(now - this.steppedAt) > clockJump) this.play = retimed(this.play, now);
    this.steppedAt = now;
    this.board = boardReducer(this.board, { type: 'ticked', at: now });
    const { turn } = this.play;
    this.play = advance(this.play, this.board, this.options(), now);
    if (this.play.turn !== turn) this.onTurn(now);
    const next = this.draw();
    if (sameView(this.view, next)) return;
    this.view = next;
    for (const listener of this.listeners) listener();
  }

  private onTurn(now: number): void {
    this.board = boardReducer(this.board, { type: 'turned' });
    const capacity = wallCapacity(this.options().slotsPerPage);
    const short = onTheWall(this.board.jobs.values(), now, capacity).length < capacity;
    if (short && this.board.hasMore) this.sync.topUp();
  }

  private async keep(): Promise<void> {
    const { board, link } = this;
    await this.keeper.keep({ board, asOf: link.asOf, clockOffset: this.server.offset() });
  }

  private async restore(): Promise<void> {
    const kept = await this.keeper.restore();
    if (kept === null) return;
    this.server.setOffset(kept.clockOffset);
    this.board = kept.board;
    setHomeTimeZone(kept.board.market?.timeZone ?? null);
    this.link = { ...this.link, asOf: kept.asOf };
    const play = openingPlay(this.now());
    this.play = { ...play, strip: knowAll(play.strip, this.board, this.now()) };
  }
}
