import { describe, expect, it } from '@jest/globals';
import { Outbox, type SendOutcome } from './outbox.ts';
import type { Wish } from './outbox-state.ts';

/** Answers as told, one after the other, and remembers what was sent. */
function sender(...outcomes: SendOutcome[]) {
  const sent: Wish[] = [];
  const send = async (wish: Wish): Promise<SendOutcome> => {
    sent.push(wish);
    return outcomes.shift() ?? 'done';
  };
  return { sent, send };
}

describe('the outbox', () => {
  it('sends fifty taps on one job once', async () => {
    const outbox = new Outbox();
    const { sent, send } = sender();
    const flushes = Array.from({ length: 50 }, () => {
      outbox.add('j1');
      return outbox.flush(send);
    });
    await Promise.all(flushes);
    expect(sent).toHaveLength(1);
    expect(outbox.getSnapshot()).toMatchObject({ wishes: [], isSending: false });
  });

  it('keeps what could not be sent and sends it again under the same key', async () => {
    const outbox = new Outbox();
    const { sent, send } = sender('later', 'done');
    outbox.add('j1');
    await outbox.flush(send);
    expect(outbox.getSnapshot().wishes).toHaveLength(1);
    await outbox.flush(send);
    expect(outbox.getSnapshot().wishes).toEqual([]);
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('remembers why a job was refused until it is tapped again', async () => {
    const outbox = new Outbox();
    const { send } = sender({ message: '这个岗位已经不招了' });
    outbox.add('j1');
    await outbox.flush(send);
    expect(outbox.getSnapshot().refusals.get('j1')).toEqual({ message: '这个岗位已经不招了' });
    outbox.add('j1');
    expect(outbox.getSnapshot().refusals.size).toBe(0);
  });

  it('is empty for the next reader, even while something is on its way', async () => {
    const outbox = new Outbox();
    outbox.add('j1');
    outbox.add('j2');
    const { sent, send } = sender();
    const flushed = outbox.flush(async (wish) => {
      outbox.clear();
      return send(wish);
    });
    await flushed;
    expect(sent.map(({ jobId }) => jobId)).toEqual(['j1']);
    expect(outbox.getSnapshot().wishes).toEqual([]);
  });
});
