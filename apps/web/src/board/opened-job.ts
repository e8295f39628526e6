import { useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import { readTab, writeTab } from '../app/device-storage.ts';

const linkId = (jobId: string) => `job-${jobId}`;

/** What the link to a job needs so that a reader who comes back stands on it again. */
export function openedJobProps(jobId: string) {
  return { id: linkId(jobId), onClick: () => writeTab('opened', jobId) };
}

/** Puts the focus back on the job that was opened, for those who read by keyboard or by ear. */
export function useOpenedJob(isReady: boolean): void {
  const cameBack = useNavigationType() === 'POP';
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    const jobId = cameBack ? readTab('opened') : null;
    if (jobId) document.getElementById(linkId(jobId))?.focus({ preventScroll: true });
  }, [isReady, cameBack]);
}
