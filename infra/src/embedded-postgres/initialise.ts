import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../processes/complaint.ts';
import { finish } from '../processes/child.ts';
import type { Life } from '../processes/life.ts';
import { give, makePrivateFolder } from './account.ts';
import { explainOutput } from './explain-output.ts';
import { newNotes, writeNotes } from './notes.ts';
import type { Placement } from './placement.ts';

/** Environment of PostgreSQL's programs: Chinese trigrams and sorting need a UTF-8 locale. */
export const serverEnvironment = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };

export const superuser = 'postgres';

/** Makes the data folder unless it is there; it appears under its name only when it is complete. */
export async function initialise(life: Life, place: Placement): Promise<void> {
  if (!isEmpty(place.data)) return;
  const half = { ...place, data: `${place.data}.new` };
  const notes = newNotes();
  rmSync(half.data, { recursive: true, force: true });
  makePrivateFolder(place.account, half.data);
  await withSecret(place, notes.superuserPassword, (secret) => runInitdb(life, half, secret));
  writeNotes(half, notes);
  renameSync(half.data, place.data);
}

/** A folder we may not look into is not empty: whatever it holds must not be replaced. */
function isEmpty(folder: string): boolean {
  try {
    return !existsSync(folder) || readdirSync(folder).length === 0;
  } catch {
    throw new Complaint(`${folder} belongs to another account: run as that account, or move it away.`);
  }
}

async function runInitdb(life: Life, place: Placement, secret: string): Promise<void> {
  const args = [
    ...['-D', place.data, '-U', superuser, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '--no-sync'],
  ];
  const options = { ...place.account, cwd: '/', env: serverEnvironment };
  const { code, output } = await finish(life, join(place.programs, 'initdb'), args, options);
  life.goOn();
  if (code === 0) return;
  throw new Complaint(`The embedded database could not be made: ${explainOutput(output, place.data)}`);
}

async function withSecret(place: Placement, secret: string, work: (path: string) => Promise<void>) {
  const path = `${place.data}.password`;
  try {
    rmSync(path, { force: true });
    writeFileSync(path, secret, { mode: 0o600 });
    give(place.account, path);
    await work(path);
  } finally {
    rmSync(path, { force: true });
  }
}
