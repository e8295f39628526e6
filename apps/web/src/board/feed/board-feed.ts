import { LiveFeed, type Client } from '@yizhan/graphql-client';
import { hiddenMs } from '../../app/hidden-ms.ts';
import type { BoardFeedSubscription } from '../../gql/graphql.ts';
import { boardFeedDocument } from './board-documents.ts';

/** One event of the market's board. */
export type FeedEvent = BoardFeedSubscription['jobFeed'];

/** What happens on the market's board. */
export type BoardFeed = LiveFeed<BoardFeedSubscription, FeedEvent>;

export const createBoardFeed = (client: Client): BoardFeed =>
  new LiveFeed(client, boardFeedDocument, ({ jobFeed }) => jobFeed, hiddenMs);
