import { useCallback } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { session } from './session.ts';
import { useDeskLock } from './use-desk-lock.ts';
import { useIdle } from './use-idle.ts';

const deskLockQuery = graphql(`
  query DeskLock {
    viewer {
      account {
        hasPin
        idleMinutes
      }
    }
  }
`);

/** Whoever fills in a long form asks for nothing meanwhile; the desk is not left for that. */
function stay(): void {
  if (session.needsRefresh()) session.refresh().catch(() => undefined);
}

/** F9 locks the desk; left alone it locks by itself, or ends where there is no PIN. */
export function DeskLock() {
  const { t } = useText();
  const lock = useDeskLock();
  const { data } = useSteadyQuery(deskLockQuery, {});
  const account = data?.viewer.account ?? null;
  useShortcut({ keys: ['F9'], label: t('shell.shortcuts.lock'), group: 'everywhere' }, lock);
  const hasPin = account?.hasPin ?? false;
  const leave = useCallback(() => {
    if (hasPin) lock();
    else void session.signOut('expired');
  }, [hasPin, lock]);
  useIdle(account?.idleMinutes ?? null, leave, stay);
  return null;
}
