import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';

/** The operating-system account a server runs as; empty means: as we do. */
export type Account = { readonly uid?: number; readonly gid?: number };

const nobody = 65534;

/** PostgreSQL refuses to run as root: root's server runs as nobody. */
export function serverAccount(): Account {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
}

/** Whether the account may run this program, and so reach its folder. */
export function canRun(account: Account, program: string): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0;
}

/** Whether the account may walk into this folder. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/' }).status === 0;
}

/** An empty folder that only the account may read. */
export function makePrivateFolder(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  give(account, folder);
}

/** Makes the account the owner of a file or folder. */
export function give(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
