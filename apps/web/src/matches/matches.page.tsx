import { problemOf, snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useRecovery } from '../app/use-recovery.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { FailedList } from '../board/list/failed-list.tsx';
import { useOpenedJob } from '../board/opened-job.ts';
import { SkeletonRows } from '../board/list/skeleton-rows.tsx';
import { AvailableSwitch } from './available-switch.tsx';
import { HintList } from './hint-list.tsx';
import { MatchList } from './match-list.tsx';
import { matchesDocument } from './matches-documents.ts';
import './matches.css';

const shown = 20;

function NoMatch() {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p className="notice__title">{t('matches.none')}</p>
      <p>{t('matches.noneHint')}</p>
      <Link className="button button--main" to="/">
        {t('page.toBoard')}
      </Link>
    </div>
  );
}

/** Jobs chosen for the reader, with the reasons. */
export function MatchesPage() {
  const { t } = useTranslation();
  const [{ data, error, fetching, ...result }, fetchAgain] = useQuery({
    query: matchesDocument,
    variables: { first: shown },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  const savedAt = snapshotTimeOf(result);
  usePageTitle(t('title.matches'));
  useScrollMemory(data !== undefined, 1);
  useOpenedJob(data !== undefined);
  useRecovery(error !== undefined, retry);
  return (
    <>
      <main id="main" className="page matches">
        <h1>{t('matches.heading')}</h1>
        {data?.viewer.worker && <AvailableSwitch isAvailable={data.viewer.worker.availableToday} />}
        {!data && fetching && <SkeletonRows />}
        {!data && error && (
          <FailedList problem={problemOf(error)} title={t('board.failed')} onRetry={retry} />
        )}
        {data && (data.jobMatches.length > 0 ? <MatchList matches={data.jobMatches} /> : <NoMatch />)}
        {data?.matchHints && <HintList {...data.matchHints} />}
      </main>
      <ConnectionBar savedAt={savedAt} />
    </>
  );
}
