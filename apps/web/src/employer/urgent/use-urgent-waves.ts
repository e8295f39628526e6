import { useMutation, useQuery } from '@yizhan/graphql-client';
import { useCallback, useEffect } from 'react';
import { useServices } from '../../app/services.ts';
import { useSending } from '../../form/use-sending.ts';
import { startUrgentDocument, stopUrgentDocument, urgentWavesDocument } from './urgent-waves-documents.ts';

const context = { requestPolicy: 'network-only', deviceCopy: false } as const;

/** The waves of a job, fetched again when the stream says that they changed; starting and stopping them. */
export function useUrgentWaves(jobId: string) {
  const { work } = useServices();
  const [{ data }, askAgain] = useQuery({ query: urgentWavesDocument, variables: { id: jobId }, context });
  const [, start] = useMutation(startUrgentDocument);
  const [, stop] = useMutation(stopUrgentDocument);
  const { isBusy, error, send } = useSending();
  const refresh = useCallback(() => askAgain(context), [askAgain]);
  useEffect(
    () =>
      work.listen({
        event: ({ instantHireJob }) => instantHireJob?.id === jobId && refresh(),
        gap: refresh,
      }),
    [work, jobId, refresh],
  );
  const input = { jobId };
  return {
    ...{ job: data?.job ?? null, isBusy, error },
    start: () =>
      void send(
        () => start({ input }),
        ({ startInstantHire: { userErrors } }) => userErrors,
        refresh,
      ),
    stop: () =>
      void send(
        () => stop({ input }),
        ({ stopInstantHire: { userErrors } }) => userErrors,
        refresh,
      ),
  };
}
