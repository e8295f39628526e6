import { useParams } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { WorkerPageQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { PersonalData } from '../personal-data/personal-data.tsx';
import { canReadApplications, canReadWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { EditableFacts } from './editable-facts.tsx';
import { History } from './history/history.tsx';
import { Matches } from './matches/matches.tsx';
import { Skills } from './skills/skills.tsx';
import { useApplicationFeed } from './history/use-application-feed.ts';
import { applicationsIn, useHistory } from './history/use-history.ts';
import { WorkerHead } from './worker-head.tsx';
import '../shared/facts.css';
import './worker-page.css';

const workerPageQuery = graphql(`
  query WorkerPage($id: ID!) {
    worker(id: $id) {
      id
      displayName
      number
      ...WorkerHead
      ...WorkerFacts
      ...WorkerSkills
      ...PersonalData
    }
  }
`);

type PageWorker = NonNullable<WorkerPageQuery['worker']>;

function WorkerBody({ worker, onChanged }: { worker: PageWorker; onChanged: () => void }) {
  const { id, displayName, number } = worker;
  const seesApplications = canReadApplications(useStaff());
  const history = useHistory(id, null, !seesApplications);
  const onStep = () => {
    history.refresh();
    onChanged();
  };
  useApplicationFeed(id, onStep, !seesApplications);
  usePageTitle(`${displayName} ${number}`);
  return (
    <div className="worker-page">
      <div className="worker-page__person">
        <WorkerHead worker={worker} onChanged={onChanged} />
        <EditableFacts worker={worker} onChanged={onChanged} />
        {seesApplications && <History name={displayName} id={id} history={history} onStep={onStep} />}
        <Skills worker={worker} onChanged={onChanged} />
        <PersonalData worker={worker} onChanged={onChanged} />
      </div>
      <Matches id={id} name={displayName} applications={applicationsIn(history)} onReferred={onStep} />
    </div>
  );
}

function WorkerById({ id }: { id: string }) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(workerPageQuery, { id });
  if (data?.worker) {
    return (
      <>
        {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
        <WorkerBody worker={data.worker} onChanged={refresh} />
      </>
    );
  }
  if (problem && problem.kind !== 'notFound') return <ProblemPanel problem={problem} onRetry={refresh} />;
  if (data || problem) return <EmptyState title={t('common.problem.notFound')} />;
  return <Loading />;
}

/** One person with everything the window needs: who, what work, what became of it, and what fits now. */
export function WorkerPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const staff = useStaff();
  if (!canReadWorkers(staff)) return <EmptyState title={t('common.problem.forbidden')} />;
  return <WorkerById key={id} id={id} />;
}
