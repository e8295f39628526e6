import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { ReviewQueueQuery } from '../gql/graphql.ts';
import { useKeptQueue } from '../shared/queue/use-kept-queue.ts';

const reviewQueueQuery = graphql(`
  query ReviewQueue($first: Int!) {
    reviewQueue(first: $first) {
      nodes {
        id
        number
        title
        urgent
        submittedAt
        employer {
          id
          name
          verified
        }
        ruleHits {
          severity
        }
      }
      totalCount
    }
  }
`);

/** A job as the queue lists it. */
export type QueuedJob = ReviewQueueQuery['reviewQueue']['nodes'][number];

const atOnce = 50;

/** The postings that wait for a decision. */
export function useQueue() {
  const answer = useSteadyQuery(reviewQueueQuery, { first: atOnce }, { requestPolicy: 'network-only' });
  return useKeptQueue(answer, ({ reviewQueue }) => reviewQueue);
}
