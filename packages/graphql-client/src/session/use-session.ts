import { useSyncExternalStore } from 'react';
import type { Session, SessionState } from './session-types.ts';

/** Who is signed in, kept current. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}
