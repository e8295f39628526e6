import { useQuery } from '@yizhan/graphql-client';
import { useEffect, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { pathWithNext } from '../session/next-address.ts';
import { useViewer } from '../session/use-viewer.ts';
import { useWorkFeed } from '../work/use-work-feed.ts';
import { jobApplicationDocument } from './apply-documents.ts';
import { keepIntent, takeIntent } from './apply-intent.ts';
import { outbox } from './outbox.ts';
import { useOutbox } from './use-outbox.ts';

/** The reader's own application for a job, kept current. */
function useOwnApplication(jobId: string, workerId: string | null) {
  const [{ data }, fetchAgain] = useQuery({
    query: jobApplicationDocument,
    variables: { id: jobId },
    pause: workerId === null,
    requestPolicy: 'cache-and-network',
  });
  const listener = useMemo(() => {
    const refresh = () => fetchAgain({ requestPolicy: 'network-only' });
    return { gap: refresh, changed: ({ job }: { job: { id: string } }) => job.id === jobId && refresh() };
  }, [fetchAgain, jobId]);
  useWorkFeed(listener);
  // Who hires for the job sees other people's here.
  return data?.job?.applications.nodes.find(({ worker }) => worker.id === workerId) ?? null;
}

/** Applying for a job with one tap; strangers are led through signing in and registering and come back. */
export function useApply(jobId: string) {
  const { state, viewer } = useViewer();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { wishes, isSending, refusals, flush } = useOutbox();
  const workerId = viewer?.worker?.id ?? null;
  const application = useOwnApplication(jobId, workerId);
  useEffect(() => {
    if (workerId === null || !takeIntent(jobId)) return;
    outbox.add(jobId);
    flush();
  }, [workerId, jobId, flush]);

  const apply = () => {
    if (workerId !== null) {
      outbox.add(jobId);
      return flush();
    }
    keepIntent(jobId);
    const isStranger = state === 'anonymous';
    const registering = pathWithNext('/register', pathname);
    void navigate(isStranger ? pathWithNext('/sign-in', registering) : registering);
  };

  const isWaiting = wishes.some((wish) => wish.jobId === jobId);
  return {
    ...{ application, apply },
    isSending: isWaiting && isSending,
    isQueued: isWaiting && !isSending,
    refusal: refusals.get(jobId) ?? null,
  };
}
