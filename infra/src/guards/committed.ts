import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../processes/root.ts';

const run = promisify(execFile);

/** What git answers, or null where it cannot: no repository, no such commit, no such file. */
async function git(...args: string[]): Promise<string | null> {
  try {
    return (await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch {
    return null;
  }
}

/**
 * A file as it was before the work at hand: where this branch left the main one, else in the last commit when the file
 * has changed since, else in the commit before. Null where there is no history.
 */
export async function fileBefore(path: string, now: string): Promise<string | null> {
  const head = (await git('rev-parse', 'HEAD'))?.trim();
  const fork = (await git('merge-base', 'HEAD', 'origin/main'))?.trim();
  if (fork && fork !== head) return git('show', `${fork}:${path}`);
  const committed = await git('show', `HEAD:${path}`);
  return committed === now ? git('show', `HEAD~1:${path}`) : committed;
}

/** A file as the last release had it, null where nothing was released yet. */
export async function fileOfLastRelease(path: string): Promise<string | null> {
  const tag = (await git('describe', '--tags', '--abbrev=0', '--match', 'v*'))?.trim();
  return tag ? git('show', `${tag}:${path}`) : null;
}
