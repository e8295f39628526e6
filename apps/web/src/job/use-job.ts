import { problemOf, snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { JobQuery } from '../gql/graphql.ts';
import { jobDocument } from './job-document.ts';

export type Job = NonNullable<JobQuery['job']>;

/** One job, fetched again when the market tells of it; what was shown stays when it leaves the board. */
export function useJob(id: string) {
  const { feed } = useServices();
  const [result, fetchAgain] = useQuery({
    query: jobDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [last, setLast] = useState<Job | null>(null);
  const [departure, setDeparture] = useState<string | null>(null);
  const job = result.data?.job ?? null;
  if (job && job !== last) {
    setLast(job);
    setDeparture(null);
  }
  const refresh = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  useEffect(
    () =>
      feed.listen({
        event: ({ jobId, kind, removal }) => {
          if (jobId !== id) return;
          if (kind === 'REMOVED') setDeparture(removal ?? 'CLOSED');
          refresh();
        },
        gap: refresh,
      }),
    [feed, id, refresh],
  );
  return {
    job: job ?? (last?.id === id ? last : null),
    departure,
    isLoading: result.fetching,
    problem: result.error ? problemOf(result.error) : null,
    savedAt: snapshotTimeOf(result),
    refresh,
  };
}
