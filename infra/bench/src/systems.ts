import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dialect } from './operation.ts';

/** A running system: where it answers, and which process to watch. */
export interface System {
  name: string;
  dialect: Dialect;
  url: string;
  pid: number;
}

/** A system other than ours: its program under `peers`. */
export interface Peer {
  /** For the command line. */
  key: string;
  name: string;
  dialect: Dialect;
  program: string;
  path: string;
}

/** The one that the others are compared with stands first. */
export const peers: readonly Peer[] = [
  { key: 'postgraphile', name: 'PostGraphile', dialect: 'tables', program: 'postgraphile', path: '/graphql' },
  {
    ...{ key: 'own-layout', name: 'PostGraphile, own layout' },
    ...{ dialect: 'ownLayout', program: 'postgraphile', path: '/graphql' },
  },
  { key: 'mercurius', name: 'Mercurius', dialect: 'plain', program: 'mercurius', path: '/graphql' },
  { key: 'naive', name: 'naive', dialect: 'plain', program: 'naive/main', path: '/' },
];

/** How the peer's process is started with Node.js. It listens when it answers. */
export function peerCommand({ program }: Peer, databaseUrl: string, port: number) {
  const production = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  return {
    args: [fileURLToPath(new URL(`./peers/${program}.js`, import.meta.url))],
    env: { ...production, DATABASE_URL: databaseUrl, PORT: String(port) },
  };
}

/** Waits until something listens and answers GraphQL; gives up after a while. */
export async function untilAnswers(url: string, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  const body = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  for (;;) {
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > end) throw new Error(`${url} does not answer.`);
    await delay(100);
  }
}
