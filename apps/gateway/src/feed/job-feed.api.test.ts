import { describe, expect, it } from '@jest/globals';
import { closeJob } from '@yizhan/domain';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { readEvents, useGateway } from '../testing/index.ts';
import { feedCursor } from './feed.ts';
import { JobFeed, type JobFeedItem } from './job-feed.ts';

const api = useGateway();

interface FeedEvent {
  cursor: string;
  kind: string;
  job: { title: string } | null;
  removal: string | null;
  resync: boolean;
}

const document = `subscription Feed($after: String) {
  jobFeed(marketCode: "HBW", after: $after) { cursor kind jobId job { title employer { name } } removal resync }
}`;

/** Opens the stream; `next` waits for the next event of the feed. */
async function follow(after: string | null = null) {
  const abort = new AbortController();
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: document, variables: { after } }),
    signal: abort.signal,
  });
  const events = readEvents(response);
  const next = async (): Promise<FeedEvent> => {
    for (;;) {
      const { value } = await events.next();
      if (value?.event === 'next') return (value.data as { data: { jobFeed: FeedEvent } }).data.jobFeed;
    }
  };
  return { next, stop: () => abort.abort() };
}

const clerk = async () => (await contextsOf(api.gateway.services.database))('CLERK');

describe('jobFeed', () => {
  it('tells of a job when it comes onto the board and when it leaves', async () => {
    const feed = await follow();
    const jobId = await openJob(await clerk(), { title: '新岗位' });
    expect(await feed.next()).toMatchObject({
      kind: 'PUBLISHED',
      job: { title: '新岗位' },
      removal: null,
      resync: false,
    });
    await closeJob(await clerk(), { jobId, reason: null });
    expect(await feed.next()).toMatchObject({ kind: 'REMOVED', job: null, removal: 'CLOSED' });
    feed.stop();
  });

  it('goes on after a cursor without a gap', async () => {
    const first = await follow();
    await openJob(await clerk(), { title: '断线之前' });
    const { cursor } = await first.next();
    first.stop();
    await openJob(await clerk(), { title: '断线期间一' });
    await openJob(await clerk(), { title: '断线期间二' });
    const second = await follow(cursor);
    expect((await second.next()).job!.title).toBe('断线期间一');
    expect((await second.next()).job!.title).toBe('断线期间二');
    await openJob(await clerk(), { title: '重连之后' });
    expect((await second.next()).job!.title).toBe('重连之后');
    second.stop();
  });

  it('reads a changed job once for many subscribers', async () => {
    const { database, events } = api.gateway.services;
    const db = database.scoped();
    const feed = new JobFeed(db, events);
    const streams = Array.from({ length: 50 }, () => feed.subscribe(1, null)[Symbol.asyncIterator]());
    const nexts = streams.map((stream) => stream.next());
    await openJob(await clerk(), { title: '大家都看' });
    const seen = await Promise.all(nexts);
    expect(new Set(seen.map(({ value }) => (value as JobFeedItem).job!.title))).toEqual(
      new Set(['大家都看']),
    );
    expect(db.statements).toBe(1);
    for (const stream of streams) await stream.return?.();
    expect(feed.size).toBe(0);
  });

  it('asks for a fresh start when the cursor is from elsewhere in time', async () => {
    const feed = await follow(feedCursor(999_999));
    expect(await feed.next()).toMatchObject({ resync: true, job: null });
    feed.stop();
  });
});
