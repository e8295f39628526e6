import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { pathWithNext } from './next-address.ts';
import { Starting } from './starting.tsx';
import { useViewer } from './use-viewer.ts';

/** Pages for people who are signed in: strangers sign in first and come back to the page they asked for. */
export function SignedIn({ children }: { children?: ReactNode }) {
  const { state, problem, retry } = useViewer();
  const { pathname, search } = useLocation();
  if (state === 'anonymous') return <Navigate to={pathWithNext('/sign-in', pathname + search)} replace />;
  return state === 'person' ? (children ?? <Outlet />) : <Starting problem={problem} retry={retry} />;
}
