import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { PageBar } from '../app/page-bar.tsx';
import { FailedList } from '../board/failed-list.tsx';
import { pathWithNext } from './next-address.ts';
import { session } from './session.ts';
import { useViewer } from './use-viewer.ts';

/** While the session comes back: a moment only, unless there is no network and no copy on the device. */
function Starting({ problem }: { problem: ReturnType<typeof useViewer>['problem'] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageBar />
      <main id="main" className="page">
        {problem ? (
          <FailedList
            problem={problem}
            title={t('signIn.unreachable')}
            onRetry={() => void session.restore()}
          />
        ) : (
          <p className="late" role="status">
            {t('signIn.starting')}
          </p>
        )}
      </main>
    </>
  );
}

/** Pages for people who are signed in: strangers sign in first and come back to the page they asked for. */
export function SignedIn({ children }: { children?: ReactNode }) {
  const { state, problem } = useViewer();
  const { pathname, search } = useLocation();
  if (state === 'anonymous') return <Navigate to={pathWithNext('/sign-in', pathname + search)} replace />;
  return state === 'person' ? (children ?? <Outlet />) : <Starting problem={problem} />;
}
