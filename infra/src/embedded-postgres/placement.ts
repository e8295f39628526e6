import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root as repository } from '../processes/root.ts';
import { canEnter, canRun, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { packagedBinaries } from './binaries.ts';

/** Where a server's programs and data lie, and who runs it. */
export type Placement = { readonly programs: string; readonly data: string; readonly account: Account };

/**
 * The data lies under `.data/postgres` of the given folder, the repository. When root works in a folder that nobody may
 * enter (`/root`, say), data and a copy of the programs lie under `/var/lib/yizhan/<hash of the path>`.
 */
export function placeCluster(root: string): Placement {
  const account = serverAccount();
  const folder = join(root, '.data');
  mkdirSync(folder, { recursive: true });
  const base = canEnter(account, folder) ? folder : makeSharedFolder(root);
  return { programs: placePrograms(account), data: join(base, 'postgres'), account };
}

/** The same for a server whose data lies in a given folder. */
export function placeAt(data: string): Placement {
  const account = serverAccount();
  return { programs: placePrograms(account), data, account };
}

function placePrograms(account: Account): string {
  const { version, folder } = packagedBinaries();
  if (canRun(account, join(folder, 'bin/postgres'))) return join(folder, 'bin');
  const copy = join(makeSharedFolder(repository), `postgres-${version}`);
  if (!existsSync(copy)) copyReadable(folder, copy);
  return join(copy, 'bin');
}

function makeSharedFolder(root: string): string {
  const folder = join('/var/lib/yizhan', createHash('sha256').update(root).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  for (const path of ['/var/lib/yizhan', folder]) chmodSync(path, 0o755);
  return folder;
}

function copyReadable(from: string, to: string): void {
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  makeReadable(half);
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
