import { createYizhanClient, type Client } from '@yizhan/graphql-client';
import { createContext, useContext } from 'react';
import { BoardFeed } from '../board/board-feed.ts';
import { Boards } from '../board/boards.ts';

/** What lives as long as a language is chosen: answers come in that language. */
export interface Services {
  client: Client;
  boards: Boards;
  feed: BoardFeed;
}

/** Makes them anew for a language. */
export function createServices(language: string): Services {
  const client = createYizhanClient({
    app: 'web',
    language: () => language,
    cache: 'offline',
    timeoutMs: 10_000,
  });
  const feed = new BoardFeed(client);
  return { client, feed, boards: new Boards(client, language, feed) };
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of the page. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services above this component');
  return services;
}
