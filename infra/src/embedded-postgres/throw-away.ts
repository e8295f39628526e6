import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../processes/alive.ts';
import type { Life } from '../processes/life.ts';
import { freePort } from '../processes/ports.ts';
import { canEnter, serverAccount } from './account.ts';
import { createApplicationDatabase } from './application-database.ts';
import { initialise } from './initialise.ts';
import { readNotes } from './notes.ts';
import { placeAt } from './placement.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { spawnServer, stopServer, untilReady } from './server.ts';

const prefix = 'yizhan-test-';
const careless = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum_naptime: '5min',
};

/** A server for one run of the tests: quick, careless with its data, gone afterwards. */
export async function startThrowAway(life: Life): Promise<string> {
  await sweepLeftOvers();
  const folder = makeFolder(life);
  const place = placeAt(join(folder, 'data'));
  await initialise(life, place);
  life.goOn();
  const port = await freePort();
  const server = spawnServer(place, port, careless);
  life.atEnd(() => server.pid && stopServer(server.pid));
  await untilReady(place, server, port);
  return createApplicationDatabase(port, readNotes(place));
}

function makeFolder(life: Life): string {
  const account = serverAccount();
  const base = [tmpdir(), '/tmp', '/var/tmp'].find((path) => canEnter(account, path)) ?? tmpdir();
  const folder = mkdtempSync(join(base, `${prefix}${process.pid}-`));
  life.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  return folder;
}

/** Ends what a killed run left behind. */
async function sweepLeftOvers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const starter = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(starter)) continue;
    const folder = join(tmpdir(), name);
    const server = runningPostmaster(join(folder, 'data'));
    if (server) await stopServer(server.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}
