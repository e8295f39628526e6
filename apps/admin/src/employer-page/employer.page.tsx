import { useParams } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { EmployerPageQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canVetEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { employerVettingPath } from '../shared/paths/employer-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { VerifiedMark } from '../shared/marks/verified-mark.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { EmployerCard } from './employer-card.tsx';
import { EmployerJobs } from './employer-jobs.tsx';
import { Verification } from './verification.tsx';
import { VettingRecord } from './vetting-record.tsx';
import '../job-page/job-page.css';
import '../posting-view/posting-view.css';
import './employer-page.css';

const employerPageQuery = graphql(`
  query EmployerPage($id: ID!) {
    employer(id: $id) {
      id
      number
      name
      verified
      ...EmployerCard
      ...EmployerJobs
      ...Verification
      ...VettingRecord
    }
  }
`);

type PageEmployer = NonNullable<EmployerPageQuery['employer']>;

function EmployerHead({ employer }: { employer: PageEmployer }) {
  const { t } = useText();
  const staff = useStaff();
  const { id, number, name, verified } = employer;
  return (
    <div className="page-head">
      <div>
        <p className="job-page__id">
          <strong>{number}</strong> <VerifiedMark verified={verified} />
        </p>
        <h1>{name}</h1>
      </div>
      {canVetEmployers(staff) && (
        <LinkButton to={employerVettingPath(id)} type={verified ? 'default' : 'primary'}>
          {t('employers.page.vet')}
        </LinkButton>
      )}
    </div>
  );
}

function EmployerBody({ employer }: { employer: PageEmployer }) {
  const { t } = useText();
  usePageTitle(`${employer.number} ${employer.name}`);
  return (
    <>
      <EmployerHead employer={employer} />
      <div className="job-page employer-page">
        <div className="job-page__side">
          <EmployerJobs employer={employer} />
        </div>
        <aside className="job-page__side">
          <section className="card">
            <h2>{t('employers.page.check')}</h2>
            <Verification employer={employer} />
          </section>
          <section className="card">
            <h2>{t('employers.page.card')}</h2>
            <EmployerCard employer={employer} />
          </section>
          <VettingRecord employer={employer} />
        </aside>
      </div>
    </>
  );
}

function EmployerById({ id }: { id: string }) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(employerPageQuery, { id });
  if (data?.employer) {
    return (
      <>
        {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
        <EmployerBody employer={data.employer} />
      </>
    );
  }
  const isMissing = problem?.kind === 'notFound' || problem?.kind === 'badInput';
  if (problem && !isMissing) return <ProblemPanel problem={problem} onRetry={refresh} />;
  if (data || problem) return <EmptyState title={t('common.problem.notFound')} />;
  return <Loading />;
}

/** One employer with everything that staff may know of it. */
export function EmployerPage() {
  const { id = '' } = useParams();
  return <EmployerById key={id} id={id} />;
}
