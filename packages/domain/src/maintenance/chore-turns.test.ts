import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { workOff, type Batch } from '../shared/index.ts';
import { ChoreTurns } from './chore-turns.ts';

const forLong = 60_000;

/** Keeps its thread busy. */
function toil(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** A backlog of so many batches, and how often one was taken. */
function backlogOf(batches: number, during: () => Promise<void> | void = () => undefined) {
  const taken = { times: 0 };
  const batch = async (): Promise<Batch> => {
    taken.times += 1;
    await during();
    return { done: 1, more: taken.times < batches };
  };
  return { taken, batch };
}

describe('the chores of a process', () => {
  it('take turns, batch by batch, and never two at once', async () => {
    const turns = new ChoreTurns(0);
    const order: string[] = [];
    let running = 0;
    const chore = (name: string) =>
      backlogOf(3, async () => {
        running += 1;
        await pause(1);
        order.push(`${name}${running}`);
        running -= 1;
      });
    const work = (name: string) => workOff(turns.paceFor(forLong), chore(name).batch);
    expect(await Promise.all([work('a'), work('b')])).toEqual([3, 3]);
    expect(order).toEqual(['a1', 'b1', 'a1', 'b1', 'a1', 'b1']);
  });

  it('rest three times as long as they worked', async () => {
    const turns = new ChoreTurns();
    let worked = 0;
    const { batch } = backlogOf(6, () => {
      const begin = performance.now();
      toil(8);
      worked += performance.now() - begin;
    });
    const begin = performance.now();
    await workOff(turns.paceFor(forLong), batch);
    // After the last one nobody waits for the rest.
    expect((performance.now() - begin) / worked).toBeGreaterThan(3);
  });

  it('go on after a batch that failed', async () => {
    const turns = new ChoreTurns(0);
    const failing = turns.paceFor(forLong).turn(() => Promise.reject(new Error('too long')));
    const { taken, batch } = backlogOf(2);
    const other = workOff(turns.paceFor(forLong), batch);
    await expect(failing).rejects.toThrow('too long');
    await other;
    expect(taken.times).toBe(2);
  });

  it('leave the rest for the next time once their time is up', async () => {
    const { taken, batch } = backlogOf(100, () => toil(5));
    expect(await workOff(new ChoreTurns(0).paceFor(1), batch)).toBe(1);
    expect(taken.times).toBe(1);
  });

  it('end with the batch that runs when the process stops, without a rest', async () => {
    const turns = new ChoreTurns(1_000_000);
    const { taken, batch } = backlogOf(100);
    const waiting = backlogOf(100);
    const both = [batch, waiting.batch].map((each) => workOff(turns.paceFor(forLong), each));
    await pause(5);
    turns.stop();
    expect(await Promise.all(both)).toEqual([1, 0]);
    expect([taken.times, waiting.taken.times]).toEqual([1, 0]);
  });
});
