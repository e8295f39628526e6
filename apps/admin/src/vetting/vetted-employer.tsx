import type { ReactNode } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { EmployerCard } from '../employer-page/employer-card.tsx';
import { EmployerJobs } from '../employer-page/employer-jobs.tsx';
import { Verification } from '../employer-page/verification.tsx';
import { VettingRecord } from '../employer-page/vetting-record.tsx';
import { graphql } from '../gql/index.ts';
import type { VettedEmployerQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useFocusOnTitle } from '../shared/queue/use-focus-on-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import '../employer-page/employer-page.css';
import '../posting-view/posting-view.css';

const vettedEmployerQuery = graphql(`
  query VettedEmployer($id: ID!) {
    employer(id: $id) {
      id
      number
      name
      ...EmployerCard
      ...EmployerJobs
      ...Verification
      ...VettingRecord
    }
  }
`);

type VettedEmployer = NonNullable<VettedEmployerQuery['employer']>;

function WhoItIs({ employer }: { employer: VettedEmployer }) {
  return (
    <>
      <p className="muted">{employer.number}</p>
      <h2 className="posting-view__title" tabIndex={-1}>
        {employer.name}
      </h2>
      <div className="queue-desk__columns employer-page">
        <div className="queue-desk__hits">
          <EmployerCard employer={employer} />
          <EmployerJobs employer={employer} />
        </div>
        <div className="queue-desk__hits">
          <Verification employer={employer} />
          <VettingRecord employer={employer} />
        </div>
      </div>
    </>
  );
}

interface VettedEmployerPaneProps {
  id: string;
  decide: (employer: VettedEmployer) => ReactNode;
}

/** One employer to check: what it said of itself, what it wants to post, and who looked at it before. */
export function VettedEmployerPane({ id, decide }: VettedEmployerPaneProps) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(vettedEmployerQuery, { id });
  const pane = useFocusOnTitle(Boolean(data?.employer));
  if (!data?.employer) {
    if (problem) return <ProblemPanel problem={problem} onRetry={refresh} />;
    return data ? <EmptyState title={t('common.problem.notFound')} /> : <Loading />;
  }
  return (
    <>
      <div className="queue-desk__posting" ref={pane}>
        <WhoItIs employer={data.employer} />
      </div>
      {decide(data.employer)}
    </>
  );
}
