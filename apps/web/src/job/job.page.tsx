import { wageText, useWording } from '@yizhan/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigationType, useParams } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { PageBar } from '../app/frame/page-bar.tsx';
import { useMarket } from '../app/market/use-market.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { useRecovery } from '../app/use-recovery.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { FailedList } from '../board/list/failed-list.tsx';
import { SimilarJobs } from '../similar/similar-jobs.tsx';
import { JobArticle } from './job-article.tsx';
import { JobSkeleton } from './job-skeleton.tsx';
import './job.css';
import { useJob, type Job } from './use-job.ts';

function useJobTitle(job: Job | null): string {
  const { t } = useTranslation();
  const wording = useWording();
  if (!job) return t('title.boardBare');
  return t('title.job', { wage: wageText(wording, job.wage), title: job.title, number: job.number });
}

function MissingJob() {
  const { t } = useTranslation();
  return (
    <div className="notice" role="alert">
      <h1 className="notice__title">{t('page.missing')}</h1>
      <p>{t('page.missingHint')}</p>
      <Link className="button button--main" to="/">
        {t('page.toBoard')}
      </Link>
    </div>
  );
}

/** A new page is read from its heading; coming back leaves the reader alone. */
function useHeadingFocus(isReady: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const cameBack = useNavigationType() === 'POP';
  useEffect(() => {
    if (isReady && !cameBack) heading.current?.focus({ preventScroll: true });
  }, [isReady, cameBack]);
  return heading;
}

/** One job with all that a worker asks before going. */
export function JobPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const market = useMarket();
  const { job, departure, isLoading, problem, savedAt, refresh } = useJob(id);
  const heading = useHeadingFocus(job !== null);
  usePageTitle(useJobTitle(job));
  useScrollMemory(job !== null, 1);
  const isUnreachable = problem?.kind === 'offline' || problem?.kind === 'busy';
  useRecovery(savedAt !== null || isUnreachable, refresh);
  const isMissing =
    !job && (problem ? problem.kind === 'notFound' || problem.kind === 'badInput' : !isLoading);
  return (
    <>
      <PageBar />
      <main id="main" className="page">
        {job && (
          <JobArticle job={job} departure={departure} hall={market?.name ?? null} headingRef={heading} />
        )}
        {job && <SimilarJobs jobId={job.id} />}
        {!job && isLoading && <JobSkeleton />}
        {isMissing && <MissingJob />}
        {!job && !isLoading && !isMissing && (
          <FailedList problem={problem} title={t('page.failed')} onRetry={refresh} />
        )}
      </main>
      <ConnectionBar savedAt={savedAt} />
    </>
  );
}
