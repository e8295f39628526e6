import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { jobReviewPath } from '../shared/paths/job-paths.ts';
import { minutesSince } from '../time/market-time.ts';
import { waitingText } from '../time/waiting-time.ts';

const waitingJob = graphql(`
  fragment WaitingJob on Job {
    id
    number
    title
    submittedAt
    employer {
      id
      name
    }
  }
`);

/** The postings that have waited longest for a decision. */
export function WaitingJobs({ jobs }: { jobs: readonly FragmentType<typeof waitingJob>[] }) {
  const { t } = useText();
  const rows = readFragment(waitingJob, jobs);
  return (
    <section className="card brief-list">
      <h2>{t('shell.dashboard.longest')}</h2>
      {rows.length === 0 && <p className="muted">{t('shell.dashboard.nobody')}</p>}
      <ul>
        {rows.map(({ id, number, title, employer, submittedAt }) => (
          <li key={id}>
            <Link to={jobReviewPath(id)}>{number}</Link>
            <span className="brief-list__main">
              <strong>{title}</strong> <span className="muted">{employer.name}</span>
            </span>
            <span className="nowrap">
              {submittedAt && waitingText(t, minutesSince(submittedAt, Date.now()))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
