import { createYizhanClient, type Client } from '@yizhan/graphql-client';
import { createContext, useContext } from 'react';
import { marketCode } from './market/market-choice.ts';
import { session } from '../session/session.ts';
import { deviceCopies } from '../session/device-copies.ts';
import { createBoardFeed, type BoardFeed } from '../board/feed/board-feed.ts';
import { createWorkFeed, type WorkFeed } from '../work/work-feed.ts';
import { Boards } from '../board/feed/boards.ts';

/** What lives as long as one reader reads in one language: answers come in it, and for them alone. */
export interface Services {
  client: Client;
  boards: Boards;
  feed: BoardFeed;
  /** Runs while a worker or an employer reads. */
  work: WorkFeed;
  /** Which reader of this visit they were made for. */
  reader: number;
}

/** Makes them anew for a language and a reader. */
export function createServices(language: string, reader: number): Services {
  const client = createYizhanClient({
    app: 'web',
    language: () => language,
    market: marketCode,
    session,
    cache: 'offline',
    snapshots: deviceCopies,
    timeoutMs: 10_000,
  });
  const feed = createBoardFeed(client);
  return { client, feed, work: createWorkFeed(client), reader, boards: new Boards(client, language, feed) };
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of the page. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services above this component');
  return services;
}
