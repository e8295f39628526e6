import { describe, expect, it } from '@jest/globals';
import type { KeptWall, WallStorage } from './feed/wall-storage.ts';
import { sizeWall } from './play/sizing.ts';
import { parseSettings } from './settings.ts';
import {
  aJob,
  aSnapshot,
  dawn,
  hour,
  jobsInARow,
  minute,
  published,
  removedEvent,
} from './testing/board-builders.ts';
import { FakeSource } from './testing/fake-source.ts';
import { FakeTime, settle } from './testing/fake-time.ts';
import { WallStore } from './wall-store.ts';

class Memory implements WallStorage {
  kept: KeptWall | null = null;

  async read(): Promise<KeptWall | null> {
    return this.kept;
  }

  async write(wall: KeptWall): Promise<void> {
    this.kept = structuredClone(wall);
  }
}

const size = sizeWall({ width: 1920, height: 1080, inches: 55, distance: 8 });

interface Given {
  query?: string;
  start?: string;
  storage?: WallStorage;
  jobs?: ReturnType<typeof jobsInARow>;
}

function aWall({ query = '', start = '2026-11-24T06:00:00+08:00', storage = new Memory() }: Given = {}) {
  const time = new FakeTime(start);
  const source = new FakeSource(time);
  const parts = { settings: parseSettings(query), source, storage, size, device: time, scheduler: time };
  const store = new WallStore({ ...parts, random: () => 0.5 });
  const view = () => store.getSnapshot();
  const titles = () => view().play.slots.map((slot) => slot?.job.id ?? null);
  return { time, source, storage, store, view, titles };
}

async function aRunningWall(given: Given = {}) {
  const wall = aWall(given);
  wall.source.snapshot = aSnapshot(given.jobs ?? jobsInARow(14));
  await wall.store.start();
  wall.source.feed.listener.live();
  await settle();
  return wall;
}

describe('the wall', () => {
  it('shows the board as soon as it is known', async () => {
    const jobs = jobsInARow(14);
    const { titles } = await aRunningWall({ jobs });
    expect(titles()).toEqual(jobs.slice(0, 6).map(({ id }) => id));
  });

  it('shows an approved job within a second, and drops a closed one within a second', async () => {
    const { source, time, view } = await aRunningWall();
    const job = aJob({ publishedAt: time.now() });
    source.tell(published(job));
    expect(view().play.strip.slot?.job).toBe(job);
    source.tell(removedEvent(job.id, 'CLOSED'));
    await time.pass(600);
    expect(view().play.strip.slot).toBeNull();
  });

  it('tells its picture only of changes', async () => {
    const { store, time } = await aRunningWall();
    let drawn = 0;
    store.subscribe(() => (drawn += 1));
    await time.pass(6_000);
    expect(drawn).toBe(0);
    await time.pass(60_000);
    expect(drawn).toBeLessThan(40);
  });
});

describe('a cut', () => {
  it('leaves the pages turning and says as of when', async () => {
    const { source, time, view } = await aRunningWall();
    source.cut();
    await settle();
    expect(view().note).toEqual({ text: '离线 · 数据截至 06:00', strong: false });
    const { turn } = view().play;
    await time.pass(minute);
    expect(view().play.turn).toBeGreaterThanOrEqual(turn + 3);
  });

  it('does not keep jobs on the wall past their start', async () => {
    const jobs = jobsInARow(14, dawn + 5 * minute);
    const { source, time, titles } = await aRunningWall({ jobs });
    source.cut();
    await time.pass(10 * minute + 1000);
    const begun = new Set(jobs.slice(0, 6).map(({ id }) => id));
    expect(titles().filter((id) => id !== null && begun.has(id))).toEqual([]);
  });

  it('is made good afterwards without a reload', async () => {
    const { source, time, view } = await aRunningWall();
    source.tell(published(aJob({ publishedAt: dawn - hour })));
    source.cut();
    await time.pass(12 * minute);
    source.mend();
    const missed = aJob({ publishedAt: time.now() - minute });
    source.tell(published(missed));
    await time.pass(1000);
    expect(view().note).toBeNull();
    expect(view().board.jobs.has(missed.id)).toBe(true);
  });
});

describe('a start with the network off', () => {
  it('shows what was kept, as of when, without what has begun meanwhile', async () => {
    const jobs = jobsInARow(14, dawn + hour);
    const before = await aRunningWall({ jobs });
    await before.time.pass(10_000);
    const { storage } = before;
    const later = aWall({ storage, start: '2026-11-24T07:03:30+08:00' });
    later.source.reachable = false;
    await later.store.start();
    await settle();
    expect(later.titles()[0]).toBe(jobs[4]?.id);
    expect(later.view().note?.text).toBe('离线 · 数据截至 06:00');
  });

  it('keeps the corrected clock of a device whose own is wrong', async () => {
    const before = aWall({ start: '2001-01-01T00:00:00+08:00' });
    before.source.ahead = dawn - before.time.now();
    before.source.snapshot = aSnapshot(jobsInARow(3));
    await before.store.start();
    before.source.feed.listener.live();
    await before.time.pass(10_000);
    expect(before.view().play.slots).toHaveLength(3);
    const again = aWall({ start: '2001-01-01T00:30:00+08:00', storage: before.storage });
    again.source.reachable = false;
    await again.store.start();
    expect(Math.abs(again.store.now() - (dawn + 30 * minute))).toBeLessThan(1000);
  });

  it('without anything kept waits calmly', async () => {
    const { store, source, view } = aWall();
    source.reachable = false;
    await store.start();
    await settle();
    expect(view().play.slots).toEqual([]);
    expect(view().note?.text).toBe('离线');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('disk'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('goes on when the device’s storage %s', async (_how, read) => {
    const wall = aWall({ storage: { read, write: () => Promise.reject(new Error('full')) } });
    wall.source.snapshot = aSnapshot(jobsInARow(3));
    const started = wall.store.start();
    await wall.time.pass(2_000);
    await started;
    wall.source.feed.listener.live();
    await wall.time.pass(10_000);
    expect(wall.view().play.slots).toHaveLength(3);
  });
});

describe('the hours', () => {
  it.each([
    ['18:59', true],
    ['04:59', false],
  ])('turn at the minute: %s lit is %s, a minute later the other', async (start, lit) => {
    const { time, view } = await aRunningWall({
      query: '?on=05:00&off=19:00',
      start: `2026-11-24T${start}:00+08:00`,
    });
    expect(view().lit).toBe(lit);
    await time.pass(minute);
    expect(view().lit).toBe(!lit);
  });
});

describe('hours of events and cuts', () => {
  it('leave no more timers, jobs or memories than the first minute', async () => {
    const { time, source, view, store } = await aRunningWall({ jobs: jobsInARow(90, dawn + 30 * hour) });
    const timers = time.waiting;
    for (let quarter = 0; quarter < 4; quarter++) {
      const job = aJob({ publishedAt: time.now(), shiftStarts: [dawn + 40 * hour] });
      source.tell(published(job));
      if (quarter % 2 === 0) source.cut();
      await time.pass(15 * minute);
      if (quarter % 2 === 0) source.mend();
    }
    expect(time.waiting).toBe(timers);
    expect(view().board.jobs.size).toBeLessThanOrEqual(90 + 4);
    expect(view().play.slots.length).toBeLessThanOrEqual(6);
    expect(view().play.strip.announced.size).toBeLessThanOrEqual(2);
    expect(store.faults().length).toBeLessThanOrEqual(20);
  });
});
