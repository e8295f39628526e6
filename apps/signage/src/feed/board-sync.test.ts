import { describe, expect, it } from '@jest/globals';
import type { BoardSnapshot, FeedEvent } from '../board/board-job.ts';
import { aJob, aSnapshot, minute, published } from '../testing/board-builders.ts';
import { FakeSource } from '../testing/fake-source.ts';
import { FakeTime, settle } from '../testing/fake-time.ts';
import { createServerClock } from '../time/server-clock.ts';
import { BoardSync } from './board-sync.ts';

function aSync() {
  const time = new FakeTime('2026-11-24T06:00:00+08:00');
  const source = new FakeSource(time);
  const server = createServerClock(time);
  const boards: { snapshot: BoardSnapshot; meanwhile: readonly FeedEvent[] }[] = [];
  const events: FeedEvent[] = [];
  const link: { reachable?: boolean; live?: boolean; freshAt?: number } = {};
  const faults: string[] = [];
  const sync = new BoardSync({
    source,
    device: time,
    server,
    scheduler: time,
    random: () => 0.5,
    listener: {
      board: (snapshot, meanwhile) => boards.push({ snapshot, meanwhile: [...meanwhile] }),
      event: (event) => events.push(event),
      link: ({ fresh, ...change }) => Object.assign(link, change, fresh && { freshAt: time.now() }),
      fault: (where) => faults.push(where),
    },
  });
  return { time, source, server, boards, events, link, faults, sync };
}

async function aRunningSync() {
  const parts = aSync();
  parts.sync.start();
  parts.source.feed.listener.live();
  await settle();
  return parts;
}

describe('at start', () => {
  it('the stream is open, from now, before the board is asked for', async () => {
    const { source, sync, boards } = aSync();
    sync.start();
    expect(source.feed.after).toBeNull();
    expect(source.asked).toBe(0);
    source.feed.listener.live();
    await settle();
    expect(boards).toHaveLength(1);
  });

  it('what happens while the answer is under way is applied to it', async () => {
    const { source, sync, boards, events } = aSync();
    let release: () => void = () => undefined;
    source.hold = new Promise((resolve) => (release = resolve));
    sync.start();
    source.feed.listener.live();
    const event = published(aJob());
    source.tell(event);
    release();
    await settle();
    expect(events).toEqual([event]);
    expect(boards[0]?.meanwhile).toEqual([event]);
  });

  it('a board that was asked for before the stream was open is asked for again', async () => {
    const { source, sync, boards } = aSync();
    sync.start();
    await settle();
    expect(boards).toHaveLength(1);
    source.feed.listener.live();
    await settle();
    expect(boards).toHaveLength(2);
  });

  it('the server’s clock is learnt', async () => {
    const { source, sync, server, time } = aSync();
    source.ahead = 3 * minute;
    sync.start();
    await settle();
    expect(server.now()).toBe(time.now() + 3 * minute);
  });
});

describe('while all is well', () => {
  it('the board counts as fresh with every pulse, though nothing happens', async () => {
    const { time, link } = await aRunningSync();
    await time.pass(4 * minute);
    expect(link).toMatchObject({ reachable: true, live: true, freshAt: time.now() });
  });

  it('the board is asked for anew every five minutes', async () => {
    const { time, source } = await aRunningSync();
    await time.pass(21 * minute);
    expect(source.asked).toBe(1 + 4);
  });

  it('a board that ran short is filled up, but not all the time', async () => {
    const { time, source, sync } = await aRunningSync();
    sync.topUp();
    expect(source.asked).toBe(1);
    await time.pass(15_000);
    sync.topUp();
    sync.topUp();
    expect(source.asked).toBe(2);
  });
});

describe('a cut', () => {
  it('is known within a second', async () => {
    const { source, link } = await aRunningSync();
    source.cut();
    await settle();
    expect(link).toMatchObject({ reachable: false, live: false });
  });

  it('that the device tells of is known at once', async () => {
    const { sync, link } = await aRunningSync();
    sync.networkChanged(false);
    expect(link.reachable).toBe(false);
  });

  it('that nobody tells of is known by the next pulse', async () => {
    const { source, link, time } = await aRunningSync();
    source.reachable = false;
    await time.pass(20_000);
    expect(link.reachable).toBe(false);
  });

  it('lets the board grow old', async () => {
    const { source, link, time } = await aRunningSync();
    const fresh = link.freshAt;
    source.cut();
    await time.pass(60 * minute);
    expect(link.freshAt).toBe(fresh);
  });

  it('after events came is over without asking for the board: the stream resumes', async () => {
    const { source, boards } = await aRunningSync();
    source.tell(published(aJob()));
    source.cut();
    await settle();
    source.mend();
    await settle();
    expect(boards).toHaveLength(1);
  });

  it('before any event came is over with a new board, for "from now" forgets the cut', async () => {
    const { source, boards } = await aRunningSync();
    source.cut();
    await settle();
    source.snapshot = aSnapshot([aJob()]);
    source.mend();
    await settle();
    expect(boards.at(-1)?.snapshot.jobs).toHaveLength(1);
  });

  it('of the stream alone lets the board be asked for every half minute', async () => {
    const { source, time } = await aRunningSync();
    source.feed.listener.lost();
    await time.pass(5 * minute);
    expect(source.asked).toBeGreaterThanOrEqual(1 + 7);
  });
});

describe('the server', () => {
  it('that calls the cursor too old is asked for the board', async () => {
    const { source, boards } = await aRunningSync();
    source.tell({ ...published(aJob()), job: null, kind: 'UPDATED', resync: true });
    await settle();
    expect(boards).toHaveLength(2);
  });

  it('that ends the stream gets it opened again after the last cursor', async () => {
    const { source, time, faults } = await aRunningSync();
    source.tell(published(aJob(), 'cursor-7'));
    source.feed.listener.ended(new Error('no more'));
    expect(faults).toEqual(['stream']);
    await time.pass(1000);
    expect(source.feed.after).toBe('cursor-7');
    expect(source.feeds).toHaveLength(1);
  });

  it('that keeps ending it is asked less and less often', async () => {
    const { source, time } = await aRunningSync();
    let opened = 0;
    const open = source.openFeed.bind(source);
    source.openFeed = (after, listener) => {
      opened += 1;
      queueMicrotask(() => listener.ended(new Error('refused')));
      return open(after, listener);
    };
    source.feed.listener.ended(new Error('refused'));
    await time.pass(10 * minute);
    expect(opened).toBeGreaterThan(15);
    expect(opened).toBeLessThan(40);
  });

  it('that fails with the board is asked again', async () => {
    const { source, time, boards, faults } = await aRunningSync();
    source.fetchBoard = () => Promise.reject(new Error('busy'));
    await time.pass(5 * minute);
    Reflect.deleteProperty(source, 'fetchBoard');
    await time.pass(minute);
    expect(faults).toContain('board');
    expect(boards).toHaveLength(2);
  });
});

describe('timers', () => {
  it('do not pile up in days of cuts', async () => {
    const { source, time } = await aRunningSync();
    for (let round = 0; round < 500; round++) {
      source.cut();
      await time.pass(3 * minute);
      source.mend();
      await time.pass(minute);
    }
    expect(time.waiting).toBeLessThanOrEqual(2);
    expect(source.feeds).toHaveLength(1);
  });

  it('are all gone after the stop', async () => {
    const { source, sync, time } = await aRunningSync();
    source.feed.listener.ended(new Error('no more'));
    sync.stop();
    expect(time.waiting).toBe(0);
  });
});
