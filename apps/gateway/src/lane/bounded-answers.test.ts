import { expect, it } from '@jest/globals';
import { BoundedAnswers, type KeptAnswer } from './bounded-answers.ts';

const answer = (bytes: number): KeptAnswer => ({
  bytes: Buffer.alloc(bytes),
  ...{ markets: new Set([1]), at: 0, drops: 0 },
});

it('holds what fits, and lets go of what nobody asked for longest', () => {
  const answers = new BoundedAnswers(10_000);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) answers.set(key, answer(900));
  expect(answers.get('a')).toBeDefined();
  answers.set('j', answer(900));
  expect(answers.get('b')).toBeUndefined();
  expect(['a', 'c', 'i', 'j'].filter((key) => answers.get(key))).toHaveLength(4);
});

it('counts keys too, and an answer that is replaced once', () => {
  const answers = new BoundedAnswers(10_000);
  for (let i = 0; i < 100; i += 1) answers.set('same', answer(900));
  expect(answers.size).toBe(1);
  for (let i = 0; i < 100; i += 1) answers.set(`${i}`.padEnd(400, '-'), answer(1));
  expect(answers.size).toBeLessThanOrEqual(9);
});

it('keeps nothing that would fill it', () => {
  const answers = new BoundedAnswers(10_000);
  answers.set('small', answer(10));
  answers.set('large', answer(2_000));
  expect(answers.get('large')).toBeUndefined();
  expect(answers.get('small')).toBeDefined();
});
