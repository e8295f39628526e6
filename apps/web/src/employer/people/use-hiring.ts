import { problemOf, snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import { useRecovery } from '../../app/use-recovery.ts';
import { readFragment } from '../../gql/index.ts';
import { myJobFragment } from '../jobs/my-jobs-document.ts';
import { useAsking, useFresh } from '../feed/use-fresh.ts';
import { hiringJobDocument } from './people-documents.ts';

/** The job that people are hired for, kept current. */
export function useHiringJob(id: string) {
  const [result, fetchAgain] = useQuery({
    query: hiringJobDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  const isThis = useCallback((jobId: string) => jobId === id, [id]);
  const savedAt = snapshotTimeOf(result);
  const job = result.data?.job ?? null;
  const isInReview = job !== null && readFragment(myJobFragment, job).status === 'IN_REVIEW';
  useFresh(isThis, refresh);
  useAsking(isInReview, refresh);
  useRecovery(savedAt !== null || (Boolean(result.error) && !job), refresh);
  return {
    job,
    savedAt,
    refresh,
    isLoading: result.fetching,
    problem: result.error ? problemOf(result.error) : null,
  };
}

/** Fetches a list of this job again when its applications change. */
export function useFreshList(
  jobId: string,
  fetchAgain: (options: { requestPolicy: 'network-only' }) => void,
) {
  const refresh = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  const isThis = useCallback((changed: string) => changed === jobId, [jobId]);
  useFresh(isThis, refresh);
  return refresh;
}
