import { Button } from 'antd';
import { useState } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { JobApplicantsQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canReadApplications } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { Applicant } from './applicant.tsx';
import { useApplicationFeed } from './application-feed.ts';
import './applicants.css';

const jobApplicantsQuery = graphql(`
  query JobApplicants($id: ID!, $first: Int!) {
    job(id: $id) {
      id
      status
      placedCount
      openings
      applications(first: $first) {
        nodes {
          id
          ...Applicant
        }
        totalCount
      }
    }
  }
`);

type ApplicantsJob = NonNullable<JobApplicantsQuery['job']>;

const atOnce = 20;
const most = 100;

interface ListProps {
  job: ApplicantsJob;
  onChanged: () => void;
  onMore: () => void;
}

function ApplicantList({ job, onChanged, onMore }: ListProps) {
  const { t } = useText();
  const { nodes, totalCount } = job.applications;
  const left = totalCount - nodes.length;
  if (totalCount === 0) return <p className="muted">{t('applicants.empty')}</p>;
  return (
    <>
      <p className="muted">
        {t('applicants.summary', { total: totalCount, placed: job.placedCount, openings: job.openings })} ·{' '}
        {t('applicants.live')}
      </p>
      <ul>
        {nodes.map((application) => (
          <Applicant key={application.id} application={application} onChanged={onChanged} />
        ))}
      </ul>
      {left > 0 && nodes.length < most && (
        <Button onClick={onMore}>{t('applicants.more', { count: left })}</Button>
      )}
    </>
  );
}

function LiveApplicants({ jobId, onChanged }: ApplicantsProps) {
  const [first, setFirst] = useState(atOnce);
  const { data, problem, refresh } = useSteadyQuery(
    jobApplicantsQuery,
    { id: jobId, first },
    { requestPolicy: 'network-only' },
  );
  const changed = () => {
    refresh();
    onChanged();
  };
  useApplicationFeed(jobId, changed);
  if (!data?.job) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <ApplicantList job={data.job} onChanged={changed} onMore={() => setFirst(most)} />
    </>
  );
}

interface ApplicantsProps {
  jobId: string;
  /** Something changed that the rest of the page shows, too. */
  onChanged: () => void;
}

/** Who applied for the job, first come first, current by itself. */
export function Applicants(props: ApplicantsProps) {
  const { t } = useText();
  const staff = useStaff();
  return (
    <section className="card applicants" aria-labelledby="applicants">
      <h2 id="applicants">{t('applicants.title')}</h2>
      {canReadApplications(staff) ? (
        <LiveApplicants {...props} />
      ) : (
        <p className="muted">{t('applicants.forbidden')}</p>
      )}
    </section>
  );
}
