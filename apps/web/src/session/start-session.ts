import { outbox } from '../apply/outbox.ts';
import { keepWorkerDraft } from '../register/worker-draft.ts';
import { deviceCopies } from './device-copies.ts';
import { isPersonKnown, noteReader } from './reader.ts';
import { session } from './session.ts';

function tryAgain(): void {
  const state = session.getSnapshot();
  if (state.status === 'signedOut' && state.reason === 'unreachable') void session.restore();
}

/** Nothing of one person may be found, or sent, by the next who holds the phone. */
function forgetReader(): void {
  outbox.clear();
  keepWorkerDraft(null);
  void deviceCopies.clear().catch(() => undefined);
}

/** Signs in again by cookie where a person was signed in before; strangers cost no request. */
export function startSession(): void {
  session.subscribe(() => {
    if (noteReader(session.getSnapshot())) forgetReader();
  });
  if (isPersonKnown()) void session.restore();
  window.addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', tryAgain);
}
