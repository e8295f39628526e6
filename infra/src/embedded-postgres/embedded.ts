import { rmSync } from 'node:fs';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { createApplicationDatabase } from './application-database.ts';
import { initialise } from './initialise.ts';
import { readNotes, writeNotes } from './notes.ts';
import { placeCluster } from './placement.ts';
import { ServerKeeper } from './server-keeper.ts';

/**
 * The embedded database of this repository: made when missing, started unless another command of ours
 * runs it, restarted when it dies, stopped at the end by the command that started it. Gives its URL.
 */
export async function openEmbeddedDatabase(life: Life, root: string): Promise<string> {
  const place = placeCluster(root);
  await initialise(life, place);
  const notes = readNotes(place);
  const keeper = new ServerKeeper(place, notes.port);
  life.atEnd(() => keeper.end());
  await keeper.begin();
  life.goOn();
  writeNotes(place, { ...notes, port: keeper.port });
  return createApplicationDatabase(keeper.port, notes);
}

/** Removes the data; refuses while a command of ours uses it. Gives the folder that is gone. */
export async function dropEmbeddedDatabase(root: string): Promise<string> {
  const place = placeCluster(root);
  const keeper = new ServerKeeper(place);
  if (keeper.usedByAnother()) throw new Complaint('Yizhan is running: stop it first, then drop its data.');
  await keeper.end();
  for (const ending of ['', '.new', '.log', '.log.1', '.owner']) {
    rmSync(place.data + ending, { recursive: true, force: true });
  }
  return place.data;
}
