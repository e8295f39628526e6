import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { session } from './session.ts';

/** Where a PIN is set. */
export const accountPath = '/account';

/** Locks the desk; who has no PIN to open it again is shown where to set one. */
export function useDeskLock(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    void session.lock().then(
      (refusals) => refusals.length > 0 && void navigate(accountPath),
      () => undefined, // nobody could be reached: it stays open, and the next try is F9 again
    );
  }, [navigate]);
}
