import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConnectionBar } from '../../app/frame/connection-bar.tsx';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useMarket } from '../../app/market/use-market.ts';
import { FailedList } from '../../board/list/failed-list.tsx';
import type { HiringJobQuery } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { myJobFragment } from '../jobs/my-jobs-document.ts';
import { ApplicantList } from './applicant-list.tsx';
import { UrgentWaves } from '../urgent/urgent-waves.tsx';
import { HiringHead } from './hiring-head.tsx';
import { PlacedList } from './placed-list.tsx';
import { SuggestedList } from './suggested-list.tsx';
import { useHiringJob } from './use-hiring.ts';
import './people.css';

type HiringJob = NonNullable<HiringJobQuery['job']>;

/** Drafts and postings in review have nobody yet. */
const wasShown = (status: string) => !['DRAFT', 'IN_REVIEW', 'REJECTED'].includes(status);

function People({ hiring }: { hiring: HiringJob }) {
  const market = useMarket();
  const job = readFragment(myJobFragment, hiring);
  const divisions = market?.divisions ?? [];
  return (
    <>
      <HiringHead hiring={hiring} job={job} />
      {wasShown(job.status) && (
        <>
          <UrgentWaves jobId={job.id} isOpen={job.status === 'OPEN'} />
          <ApplicantList jobId={job.id} place={hiring.place} divisions={divisions} />
          <PlacedList jobId={job.id} />
          {job.status === 'OPEN' && <SuggestedList jobId={job.id} hall={market?.name ?? null} />}
        </>
      )}
    </>
  );
}

/** One of my jobs, and the people for it. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { job, savedAt, refresh, isLoading, problem } = useHiringJob(id);
  usePageTitle(t('hire.title.people'));
  return (
    <>
      <PageBar />
      <main id="main" className="page stack">
        {job && <People hiring={job} />}
        {!job && isLoading && <p role="status">{t('hire.loading')}</p>}
        {!job && !isLoading && <FailedList problem={problem} title={t('page.missing')} onRetry={refresh} />}
      </main>
      <ConnectionBar savedAt={savedAt} />
    </>
  );
}
