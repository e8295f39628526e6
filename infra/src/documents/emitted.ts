import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../processes/root.ts';
import type { Emitted } from './manifest.ts';

/** What sends registered documents, and the file in which its build lists them: sha256 to text. */
export const senders = {
  web: 'apps/web/src/gql/persisted-documents.json',
  admin: 'apps/admin/src/gql/persisted-documents.json',
  signage: 'apps/signage/src/gql/persisted-documents.json',
  session: 'packages/graphql-client/session-documents.json',
} as const;

export type Sender = keyof typeof senders;

/** Reads what a build has emitted. */
export async function readEmitted(sender: Sender): Promise<Emitted> {
  const list = JSON.parse(await readFile(join(root, senders[sender]), 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(list).map(([hash, body]) => [hash.replace(/^sha256:/, ''), body]));
}
