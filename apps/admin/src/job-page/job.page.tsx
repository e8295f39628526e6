import { momentText, useWording } from '@yizhan/ui';
import { useParams } from 'react-router';
import { Applicants } from '../applicants/applicants.tsx';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { JobPageQuery } from '../gql/graphql.ts';
import { useText, type TextKey } from '../i18n/use-text.ts';
import { HitList } from '../posting-view/hit-list.tsx';
import { PostingView } from '../posting-view/posting-view.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { StatusTag } from '../shared/marks/status-tag.tsx';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { InstantHire } from './instant-hire.tsx';
import { JobActions } from './job-actions.tsx';
import { JobReviews } from './job-reviews.tsx';
import './job-page.css';

const jobPageQuery = graphql(`
  query JobPage($id: ID!) {
    job(id: $id) {
      id
      number
      title
      status
      applicationCount
      externalReference
      createdAt
      updatedAt
      submittedAt
      publishedAt
      expiresAt
      ...PostingView
      ...HitList
      ...JobReviews
      ...JobActions
      ...JobInstantHire
    }
  }
`);

type PageJob = NonNullable<JobPageQuery['job']>;

function Record({ job }: { job: PageJob }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const moments: [TextKey, string | null | undefined][] = [
    ['jobs.page.createdAt', job.createdAt],
    ['jobs.page.submittedAt', job.submittedAt],
    ['jobs.page.publishedAt', job.publishedAt],
    ['jobs.page.updatedAt', job.updatedAt],
    ['jobs.page.expiresAt', job.expiresAt],
  ];
  return (
    <dl className="facts">
      {moments.map(([label, moment]) => (
        <div className="fact" key={label}>
          <dt>{t(label)}</dt>
          <dd>{moment ? momentText(wording, moment, Date.now(), timeZone) : '–'}</dd>
        </div>
      ))}
      <div className="fact">
        <dt>{t('jobs.page.applications')}</dt>
        <dd>{t('common.people', { count: job.applicationCount })}</dd>
      </div>
      {job.externalReference && (
        <div className="fact">
          <dt>{t('jobs.page.externalReference')}</dt>
          <dd>{job.externalReference}</dd>
        </div>
      )}
    </dl>
  );
}

function JobBody({ job, onChanged }: { job: PageJob; onChanged: () => void }) {
  const { t } = useText();
  usePageTitle(`${job.number} ${job.title}`);
  return (
    <>
      <div className="page-head">
        <p className="job-page__id">
          <strong>{job.number}</strong> <StatusTag status={job.status} />
        </p>
        <JobActions job={job} onChanged={onChanged} />
      </div>
      <div className="job-page">
        <div className="job-page__main">
          <div className="card job-page__posting">
            <PostingView job={job} heading="h1" />
          </div>
          <Applicants jobId={job.id} onChanged={onChanged} />
        </div>
        <aside className="job-page__side">
          <InstantHire job={job} onChanged={onChanged} />
          <section className="card">
            <h2>{t('jobs.page.hits')}</h2>
            <HitList job={job} />
          </section>
          <section className="card">
            <h2>{t('jobs.page.reviews')}</h2>
            <JobReviews job={job} />
          </section>
          <section className="card">
            <h2>{t('jobs.page.record')}</h2>
            <Record job={job} />
          </section>
        </aside>
      </div>
    </>
  );
}

function JobById({ id }: { id: string }) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(jobPageQuery, { id });
  if (data?.job) {
    return (
      <>
        {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
        <JobBody job={data.job} onChanged={refresh} />
      </>
    );
  }
  if (problem && problem.kind !== 'notFound') return <ProblemPanel problem={problem} onRetry={refresh} />;
  if (data || problem) return <EmptyState title={t('common.problem.notFound')} />;
  return <Loading />;
}

/** One job with everything that staff may know of it. */
export function JobPage() {
  const { id = '' } = useParams();
  return <JobById key={id} id={id} />;
}
