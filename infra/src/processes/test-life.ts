import type { Life } from './life.ts';

/** A life that a test ends itself. */
export type TestLife = Life & { end(): Promise<void> };

export function testLife(): TestLife {
  const ends: (() => unknown)[] = [];
  return {
    stop: new AbortController().signal,
    hurry: new AbortController().signal,
    atEnd: (end) => void ends.push(end),
    goOn: () => undefined,
    async end() {
      for (let last = ends.pop(); last; last = ends.pop()) await last();
    },
  };
}
