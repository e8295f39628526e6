import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../processes/complaint.ts';
import { give } from './account.ts';
import type { Placement } from './placement.ts';

/** What we must remember of a server; kept inside its data folder, so that both are lost together. */
export type Notes = { readonly superuserPassword: string; readonly password: string; readonly port?: number };

export function newNotes(): Notes {
  const secret = () => randomBytes(18).toString('hex');
  return { superuserPassword: secret(), password: secret() };
}

export function readNotes({ data }: Pick<Placement, 'data'>): Notes {
  try {
    return JSON.parse(readFileSync(join(data, 'yizhan.json'), 'utf8')) as Notes;
  } catch {
    throw new Complaint(`${data} holds a database that is not ours, or of another account: move it away.`);
  }
}

export function writeNotes({ data, account }: Pick<Placement, 'data' | 'account'>, notes: Notes): void {
  const path = join(data, 'yizhan.json');
  writeFileSync(path, JSON.stringify(notes), { mode: 0o600 });
  give(account, path);
}
