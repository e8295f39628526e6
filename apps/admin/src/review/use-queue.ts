import { useMemo, useState } from 'react';
import { usePolling } from '../client/use-polling.ts';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { ReviewQueueQuery } from '../gql/graphql.ts';

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

const pollMs = 5_000;
const atOnce = 50;

/** The queue, kept current; jobs decided here leave at once, before the gateway is asked again. */
export function useQueue() {
  const { data, problem, refresh } = useSteadyQuery(
    reviewQueueQuery,
    { first: atOnce },
    { requestPolicy: 'network-only' },
  );
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  usePolling(refresh, pollMs);
  const jobs = useMemo(
    () => (data?.reviewQueue.nodes ?? []).filter(({ id }) => !decided.has(id)),
    [data, decided],
  );
  const waiting = (data?.reviewQueue.totalCount ?? 0) - ((data?.reviewQueue.nodes.length ?? 0) - jobs.length);
  return {
    jobs,
    waiting,
    isLoaded: data !== undefined,
    problem,
    refresh,
    leave: (id: string) => setDecided((before) => new Set([...before, id])),
  };
}
