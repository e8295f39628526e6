import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOfLastRelease } from '../guards/committed.ts';
import { root } from '../processes/root.ts';
import { readEmitted, senders, type Sender } from './emitted.ts';
import { lostSince, manifestFaults, merge, type Manifest } from './manifest.ts';

const pathOf = (sender: Sender): string => `packages/schema/documents/${sender}.json`;
const everySender = Object.keys(senders) as Sender[];

/** Registers what the builds have emitted; tells how many documents each manifest holds. */
export async function writeManifests(today: string): Promise<string[]> {
  return Promise.all(
    everySender.map(async (sender) => {
      const manifest = merge(await readManifest(sender), await readEmitted(sender), today);
      await writeFile(join(root, pathOf(sender)), `${JSON.stringify(manifest, null, 2)}\n`);
      return `${pathOf(sender)}: ${Object.keys(manifest).length}`;
    }),
  );
}

/** What the manifests lack, a line each; empty when they are as the builds are. */
export async function faultsOfManifests(today: string): Promise<string[]> {
  const faults = everySender.map(async (sender) => {
    const kept = await readManifest(sender);
    const released = await fileOfLastRelease(pathOf(sender));
    const lost = released === null ? [] : lostSince(JSON.parse(released) as Manifest, kept, today);
    const found = [...manifestFaults(kept, await readEmitted(sender)), ...lost];
    return found.map((fault) => `${sender}: ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

async function readManifest(sender: Sender): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(root, pathOf(sender)), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
