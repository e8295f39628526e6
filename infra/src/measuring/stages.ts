import type { Life } from '../processes/life.ts';

/** Runs a part of a command in a life of its own: what it started is ended with it, or with the command. */
export async function stages<T>(life: Life, work: (stage: Life) => Promise<T>): Promise<T> {
  const ends: (() => unknown)[] = [];
  const end = async () => {
    for (let last = ends.pop(); last; last = ends.pop()) await last();
  };
  life.atEnd(end);
  try {
    return await work({ ...life, atEnd: (last) => void ends.push(last) });
  } finally {
    await end();
  }
}
