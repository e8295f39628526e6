import { useEffect } from 'react';
import { useServices } from '../../app/services.ts';
import { readFragment } from '../../gql/index.ts';
import { myApplicationFragment } from '../../work/work-documents.ts';

/** Decisions of reviewers are nobody else's business and no news of the board: they are asked for. */
const askMs = 20_000;

/** Fetches again when applications or the board change for these jobs, and when the reader comes back. */
export function useFresh(isMine: (jobId: string) => boolean, refresh: () => void): void {
  const { feed, work } = useServices();
  useEffect(
    () =>
      work.listen({
        event: ({ application }) => {
          const changed = application && readFragment(myApplicationFragment, application);
          if (changed && isMine(changed.job.id)) refresh();
        },
        gap: refresh,
      }),
    [work, isMine, refresh],
  );
  useEffect(
    () => feed.listen({ event: ({ jobId }) => isMine(jobId) && refresh(), gap: refresh }),
    [feed, isMine, refresh],
  );
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
}

/** Asks now and then while something waits for a reviewer. */
export function useAsking(isWaiting: boolean, refresh: () => void): void {
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), askMs);
    return () => clearInterval(timer);
  }, [isWaiting, refresh]);
}
