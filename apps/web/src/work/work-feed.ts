import { LiveFeed, type Client } from '@yizhan/graphql-client';
import { hiddenMs } from '../app/hidden-ms.ts';
import type { WorkFeedSubscription } from '../gql/graphql.ts';
import { workFeedDocument } from './work-documents.ts';

type WorkEvent = WorkFeedSubscription['applicationFeed'];

/** What becomes of the reader's own applications. */
export type WorkFeed = LiveFeed<WorkFeedSubscription, WorkEvent>;

export const createWorkFeed = (client: Client): WorkFeed =>
  new LiveFeed(client, workFeedDocument, ({ applicationFeed }) => applicationFeed, hiddenMs);
