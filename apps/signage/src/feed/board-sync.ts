import { backoff } from '@yizhan/graphql-client';
import type { BoardSnapshot, FeedEvent } from '../board/board-job.ts';
import type { Cancel, Clock, Scheduler } from '../time/clock.ts';
import type { ServerClock } from '../time/server-clock.ts';
import type { BoardSource } from './board-source.ts';

/** Who is told of everything that is learned. */
export interface SyncListener {
  board(snapshot: BoardSnapshot, meanwhile: readonly FeedEvent[]): void;
  event(event: FeedEvent): void;
  /** `fresh`: the board is now as the server has it. */
  link(change: { reachable?: boolean; live?: boolean; fresh?: true }): void;
  fault(where: string, error: unknown): void;
}

export interface SyncParts {
  source: BoardSource;
  listener: SyncListener;
  /** The device's clock, for intervals. */
  device: Clock;
  server: ServerClock;
  scheduler: Scheduler;
  random: () => number;
}

const beatEvery = 20_000;
const refreshEvery = 5 * 60_000;
/** While events do not flow, the board is asked for as often as this. */
const pollEvery = 30_000;
/** A board that ran short is filled up not more often than this. */
const topUpEvery = 15_000;

/**
 * Keeps the board as the server has it. First the stream is opened, then the board is asked for, and what
 * happened in between is applied to the answer: so there is no gap. After a cut the stream resumes after
 * the last cursor; without one, or when the server says `resync`, the board is asked for anew. Every five
 * minutes it is anyway, which heals whatever was missed.
 */
export class BoardSync {
  private readonly parts: SyncParts;
  private cursor: string | null = null;
  private live = false;
  private needsBoard = true;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking = false;
  private meanwhile: FeedEvent[] = [];
  private attempt = 0;
  private failures = 0;
  private beats = 0;
  private cancelRetry: Cancel = () => undefined;
  private closeFeed: Cancel = () => undefined;
  private readonly cancels = new Set<Cancel>();
  private stopped = false;

  constructor(parts: SyncParts) {
    this.parts = parts;
  }

  start(): void {
    this.cancels.add(this.parts.scheduler.every(beatEvery, () => void this.beat()));
    this.open();
    void this.beat();
  }

  stop(): void {
    this.stopped = true;
    this.closeFeed();
    for (const cancel of this.cancels) cancel();
    this.cancels.clear();
  }

  /** The wall runs short of jobs. */
  topUp(): void {
    if (this.since(this.askedAt) >= topUpEvery) void this.ask();
  }

  /** The device says that the network came or went. */
  networkChanged(online: boolean): void {
    if (!online) this.parts.listener.link({ reachable: false });
    else void this.beat();
  }

  private since(moment: number): number {
    return Math.abs(this.parts.device.now() - moment);
  }

  private open(): void {
    this.closeFeed();
    this.closeFeed = this.parts.source.openFeed(this.cursor, {
      live: () => this.onLive(),
      lost: () => this.onLost(),
      happened: (event) => this.onEvent(event),
      ended: (error) => this.onEnded(error),
    });
  }

  private onLive(): void {
    this.live = true;
    this.parts.listener.link({ reachable: true, live: true });
    if (this.needsBoard || this.since(this.askedAt) >= refreshEvery) void this.ask();
  }

  private onLost(): void {
    this.live = false;
    // Without a cursor the stream begins "from now" when it comes back: what happens until then is lost.
    this.needsBoard ||= this.cursor === null;
    this.parts.listener.link({ live: false });
    void this.beat();
  }

  private onEnded(error: unknown): void {
    this.onLost();
    this.parts.listener.fault('stream', error);
    this.later(backoff(this.attempt++, this.parts.random), () => this.open());
  }

  private onEvent(event: FeedEvent): void {
    this.cursor = event.cursor;
    this.attempt = 0;
    if (this.asking) this.meanwhile.push(event);
    this.parts.listener.event(event);
    this.parts.listener.link({ reachable: true, ...this.freshness() });
    if (!event.resync) return;
    this.needsBoard = true;
    void this.ask();
  }

  private later(milliseconds: number, work: () => void): Cancel {
    const cancel = this.parts.scheduler.after(milliseconds, () => {
      this.cancels.delete(cancel);
      work();
    });
    this.cancels.add(cancel);
    return () => {
      cancel();
      this.cancels.delete(cancel);
    };
  }

  private freshness(): { fresh?: true } {
    return this.live && !this.needsBoard && !this.asking ? { fresh: true } : {};
  }

  /** One round of the pulse: is the server there, what time is it, and is the board due? */
  private async beat(): Promise<void> {
    const { source, device, server, listener } = this.parts;
    const beat = ++this.beats;
    const sentAt = device.now();
    try {
      const serverNow = await source.askTime();
      if (this.stopped || beat !== this.beats) return;
      server.learn(serverNow, sentAt, device.now());
    } catch (error) {
      if (this.stopped || beat !== this.beats) return;
      listener.link({ reachable: false });
      listener.fault('time', error);
      return;
    }
    if (this.live) this.attempt = 0;
    listener.link({ reachable: true, ...this.freshness() });
    if (this.since(this.askedAt) >= (this.live && !this.needsBoard ? refreshEvery : pollEvery))
      void this.ask();
  }

  private async ask(): Promise<void> {
    if (this.asking || this.stopped) return;
    const { source, listener, device, server } = this.parts;
    this.cancelRetry();
    this.asking = true;
    this.askedAt = device.now();
    this.meanwhile = [];
    // Asked before the stream was open, the answer may miss what happens until it is.
    this.needsBoard = !this.live && this.cursor === null;
    try {
      const snapshot = await source.fetchBoard(server.now());
      if (this.stopped) return;
      listener.board(snapshot, this.meanwhile);
      listener.link({ reachable: true, fresh: true });
      this.failures = 0;
    } catch (error) {
      listener.fault('board', error);
      this.needsBoard = true;
      this.cancelRetry = this.later(backoff(this.failures++, this.parts.random), () => void this.ask());
      return;
    } finally {
      this.asking = false;
      this.meanwhile = [];
    }
    if (this.live && this.needsBoard) void this.ask();
  }
}
