import { useSearchParams } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { copyOf, newPosting, usualStart, type PostingValues } from '../job-draft/posting-values.ts';
import { readHabits } from '../job-draft/habit-store.ts';
import { draftKey } from '../job-draft/draft-store.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { useMarket } from '../shell/market-context.tsx';
import { useStaff } from '../session/staff-context.ts';
import { NewJob } from './new-job.tsx';
import { postingSource } from './posting-source.ts';

const jobToCopyQuery = graphql(`
  query JobToCopy($id: ID!) {
    job(id: $id) {
      id
      number
      ...PostingSource
    }
  }
`);

function CopiedJob({ id }: { id: string }) {
  const { t } = useText();
  const staff = useStaff();
  const { timeZone } = useMarket();
  const { data, problem, refresh } = useSteadyQuery(jobToCopyQuery, { id }, { requestPolicy: 'cache-first' });
  if (problem && !data) return <ProblemPanel problem={problem} onRetry={refresh} />;
  if (!data) return <Loading />;
  if (!data.job) return <EmptyState title={t('common.problem.notFound')} />;
  const source = readFragment(postingSource, data.job);
  return (
    <NewJob
      title={t('jobForm.copyTitle', { number: data.job.number })}
      draftKey={draftKey(staff.id, `copy:${id}`)}
      initial={() => copyOf(source, timeZone, usualStart(new Date(), timeZone))}
    />
  );
}

function FreshJob() {
  const { t } = useText();
  const staff = useStaff();
  const { timeZone } = useMarket();
  const initial = (): PostingValues => newPosting(readHabits(staff.id), usualStart(new Date(), timeZone));
  return <NewJob title={t('jobForm.newTitle')} draftKey={draftKey(staff.id, 'new')} initial={initial} />;
}

/** Posts a job for an employer: from nothing, or after an existing job. */
export function NewJobPage() {
  const [params] = useSearchParams();
  const copied = params.get('copy');
  return copied ? <CopiedJob key={copied} id={copied} /> : <FreshJob />;
}
