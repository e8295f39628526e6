import { dayOf, dayText, useWording, wageText } from '@yizhan/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { EmployerJobsFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { StatusTag } from '../shared/marks/status-tag.tsx';
import { useMarket } from '../shell/market-context.tsx';

const employerJobs = graphql(`
  fragment EmployerJobs on Employer {
    id
    jobs(first: 50, statuses: [DRAFT, IN_REVIEW, OPEN, FILLED, CLOSED, EXPIRED, REJECTED, SUSPENDED]) {
      nodes {
        id
        number
        title
        status
        startsOn
        headcount
        openings
        wage {
          min
          max
          unit
        }
      }
      totalCount
    }
  }
`);

type EmployersJob = EmployerJobsFragment['jobs']['nodes'][number];

function JobLine({ job }: { job: EmployersJob }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { id, number, title, status, startsOn, headcount, openings, wage } = job;
  return (
    <li className="employer-job">
      <StatusTag status={status} />
      <Link to={jobPath(id)}>{title}</Link>
      <span className="muted">{number}</span>
      <span>{wageText(wording, wage)}</span>
      <span className="muted">
        {t('employers.page.heads', { headcount, openings })} ·{' '}
        {dayText(wording, startsOn, dayOf(Date.now(), timeZone))}
      </span>
    </li>
  );
}

function JobGroup({ title, jobs }: { title: string; jobs: readonly EmployersJob[] }) {
  if (jobs.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

/** What the employer has posted: what is hiring now first, then the rest, newest first. */
export function EmployerJobs({ employer }: { employer: FragmentType<typeof employerJobs> }) {
  const { t } = useText();
  const { id, jobs } = readFragment(employerJobs, employer);
  const open = jobs.nodes.filter(({ status }) => status === 'OPEN');
  const others = jobs.nodes.filter(({ status }) => status !== 'OPEN');
  return (
    <section className="card">
      <h2>{t('employers.page.jobs')}</h2>
      {jobs.nodes.length === 0 && <p className="muted">{t('employers.page.noJobs')}</p>}
      <JobGroup title={t('employers.page.openJobs', { count: open.length })} jobs={open} />
      <JobGroup title={t('employers.page.otherJobs', { count: others.length })} jobs={others} />
      {jobs.totalCount > jobs.nodes.length && (
        <Link to={`/jobs?employer=${encodeURIComponent(id)}`}>{t('employers.page.allJobs')}</Link>
      )}
    </section>
  );
}
