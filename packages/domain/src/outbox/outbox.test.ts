import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { statement } from '../database/index.ts';
import { newId } from '../shared/index.ts';
import { smallMarket, useDomain } from '../testing/index.ts';
import { EventStream } from './event-stream.ts';
import { appendEvents, eventsSince, outboxReach, trimOutbox, type NumberedEvent } from './outbox-store.ts';
import { OutboxRelay } from './relay.ts';

const domain = useDomain();
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of running.splice(0)) await thing.stop();
});

async function started<Thing extends { start(): Promise<void>; stop(): Promise<void> }>(
  thing: Thing,
): Promise<Thing> {
  running.push(thing);
  await thing.start();
  return thing;
}

const relay = () => started(new OutboxRelay(domain.database.url));

const append = (...types: string[]) =>
  domain.database.scoped().transaction((tx) =>
    appendEvents(
      tx,
      types.map((type) => ({ marketId: smallMarket.id, type, subjectId: newId() })),
    ),
  );

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(10);
}

const unnumbered = statement(
  'test.unnumbered',
  'select count(*)::int as count from outbox_events where sequence is null',
);
const allNumbered = () =>
  until(async () => (await domain.database.scoped().row<{ count: number }>(unnumbered))!.count === 0);

async function listen(): Promise<{ stream: EventStream; seen: NumberedEvent[] }> {
  const stream = new EventStream(domain.database.url, domain.database.scoped());
  const seen: NumberedEvent[] = [];
  stream.subscribe((events) => void seen.push(...events));
  await started(stream);
  return { stream, seen };
}

const breakConnections = async (channel: string): Promise<void> => {
  const client = new pg.Client({ connectionString: domain.database.url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like $1',
    [`%${channel}%`],
  );
  await client.end();
};

describe('the outbox', () => {
  it('numbers events without gaps, though two relays run', async () => {
    await Promise.all([relay(), relay()]);
    const { newest } = await outboxReach(domain.database.scoped());
    await Promise.all(Array.from({ length: 30 }, (_, i) => append(`a.${i}`, `b.${i}`)));
    await allNumbered();
    const numbers = (await eventsSince(domain.database.scoped(), newest, 100)).map(
      ({ sequence }) => sequence,
    );
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => newest + 1 + i));
  });

  it('hands events out once and in order', async () => {
    await relay();
    const { seen } = await listen();
    for (const type of ['one', 'two', 'three']) await append(type);
    await until(() => seen.length >= 3);
    expect(seen.map(({ type }) => type)).toEqual(['one', 'two', 'three']);
  });

  it('hands out together what comes closely, some twenty times a second at most', async () => {
    await relay();
    const { stream, seen } = await listen();
    let batches = 0;
    stream.subscribe(() => void (batches += 1));
    const begin = performance.now();
    const types = Array.from({ length: 150 }, (_, i) => `closely.${i}`);
    for (const type of types) await append(type);
    await until(() => seen.length >= types.length);
    expect(seen.map(({ type }) => type)).toEqual(types);
    expect(batches).toBeLessThanOrEqual((performance.now() - begin) / 50 + 2);
  });

  it('gives nothing of a transaction that was rolled back', async () => {
    await relay();
    const { seen } = await listen();
    const failing = domain.database.scoped().transaction(async (tx) => {
      await appendEvents(tx, [{ marketId: smallMarket.id, type: 'never', subjectId: newId() }]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await append('after');
    await until(() => seen.length >= 1);
    expect(seen.map(({ type }) => type)).toEqual(['after']);
  });

  it('catches up when its connection was cut', async () => {
    await relay();
    const { seen } = await listen();
    await breakConnections('yizhan_events');
    await append('missed');
    await until(() => seen.length >= 1);
    expect(seen.map(({ type }) => type)).toEqual(['missed']);
  });

  it('goes on numbering when the leading relay is cut', async () => {
    await Promise.all([relay(), relay()]);
    await append('before');
    await allNumbered();
    await breakConnections('outbox.number');
    await append('after');
    await allNumbered();
  });

  it('knows how far back it reaches after trimming', async () => {
    await relay();
    await append('old');
    await allNumbered();
    await trimOutbox(domain.database.scoped(), new Date(Date.now() + 60_000));
    const { newest, oldest } = await outboxReach(domain.database.scoped());
    expect(oldest).toBe(newest + 1);
  });
});
