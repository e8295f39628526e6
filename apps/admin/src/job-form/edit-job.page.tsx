import { enumWord, useWording } from '@yizhan/ui';
import { useParams } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { jobPath } from '../shared/paths/job-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { EditJob } from './edit-job.tsx';
import { postingSource } from './posting-source.ts';

const jobToEditQuery = graphql(`
  query JobToEdit($id: ID!) {
    job(id: $id) {
      id
      number
      status
      expiresAt
      allowedActions
      employer {
        id
        name
      }
      reviews {
        decision
        note
        decidedAt
      }
      ...PostingSource
    }
  }
`);

function JobToEdit({ id }: { id: string }) {
  const { t } = useText();
  const wording = useWording();
  const { data, fetching, problem, refresh } = useSteadyQuery(
    jobToEditQuery,
    { id },
    { requestPolicy: 'network-only' },
  );
  if (problem && !data) return <ProblemPanel problem={problem} onRetry={refresh} />;
  if (!data || (fetching && !data.job)) return <Loading />;
  const { job } = data;
  if (!job) return <EmptyState title={t('common.problem.notFound')} />;
  if (!job.allowedActions.includes('UPDATE')) {
    const status = enumWord(wording, 'jobStatus', job.status);
    return (
      <EmptyState title={t('jobForm.notAllowed', { number: job.number, status })}>
        <LinkButton to={jobPath(id)}>{t('common.back')}</LinkButton>
      </EmptyState>
    );
  }
  const [latest] = job.reviews ?? [];
  const returned = job.status === 'DRAFT' && latest?.decision === 'RETURN' ? latest.note : null;
  return (
    <EditJob
      job={job}
      source={readFragment(postingSource, job)}
      employerName={job.employer.name}
      returned={returned ?? null}
    />
  );
}

/** Changes a job that already has a number. */
export function EditJobPage() {
  const { id = '' } = useParams();
  return <JobToEdit key={id} id={id} />;
}
