import { createYizhanClient, GraphQLProvider, useSession, type SessionStaff } from '@yizhan/graphql-client';
import { useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Navigate, Outlet, useLocation } from 'react-router';
import { session } from './session.ts';
import { Locked } from './locked.tsx';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { StaffProvider } from './staff-context.ts';
import { Starting } from './starting.tsx';
import { Unreachable } from './unreachable.tsx';

/** The pages of one member of the staff, with a client whose cache nobody else has filled. */
function Desk({
  staff,
  expired,
  locked = false,
}: {
  staff: SessionStaff;
  expired: boolean;
  locked?: boolean;
}) {
  const { language } = useText();
  // A client per sign-in and language: neither another's answers nor another language's names stay in its cache.
  // While nobody is signed in it does not try to renew the session with every request.
  const client = useMemo(
    () => createYizhanClient({ app: 'admin', language: () => language, ...(!expired && { session }) }),
    [language, expired],
  );
  return (
    <GraphQLProvider value={client}>
      <StaffProvider value={staff}>
        <div inert={expired}>
          <Outlet />
        </div>
        {locked ? <Locked name={staff.displayName} /> : expired && <SignInAgain staff={staff} />}
      </StaffProvider>
    </GraphQLProvider>
  );
}

/**
 * Lets staff in. Who comes without a session signs in first and then gets the page they asked for; a session
 * that ends while somebody works is renewed on top of the page, so that nothing typed is lost.
 */
export function SessionGate() {
  const state = useSession(session);
  const { pathname, search } = useLocation();
  const [last, setLast] = useState<SessionStaff | null>(null);
  const staff = state.viewer?.staff ?? null;
  if (staff && staff !== last) setLast(staff);
  if (staff) return <Desk key={staff.id} staff={staff} expired={false} />;
  const ended = state.status === 'signedOut' && state.reason !== 'none';
  const interrupted = state.status !== 'signedIn' && (ended || state.status === 'restoring');
  const locked = state.status === 'signedOut' && state.reason === 'locked';
  if (locked && !last) return <Locked name={null} />;
  if (last && interrupted) return <Desk key={last.id} staff={last} expired locked={locked} />;
  if (state.status === 'signedOut') {
    if (state.reason === 'unreachable') return <Unreachable />;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return <Starting />;
}
