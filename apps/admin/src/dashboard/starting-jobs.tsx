import { useWording, wageText } from '@yizhan/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { jobPath } from '../shared/paths/job-paths.ts';

const startingJob = graphql(`
  fragment StartingJob on Job {
    id
    number
    title
    openings
    wage {
      min
      max
      unit
    }
    place {
      divisionName
    }
  }
`);

/** Jobs that begin today and still want people. */
export function StartingJobs({ jobs }: { jobs: readonly FragmentType<typeof startingJob>[] }) {
  const { t } = useText();
  const wording = useWording();
  const rows = readFragment(startingJob, jobs);
  return (
    <section className="card brief-list">
      <h2>{t('shell.dashboard.starting')}</h2>
      {rows.length === 0 && <p className="muted">{t('shell.dashboard.nothingStarting')}</p>}
      <ul>
        {rows.map(({ id, number, title, openings, wage, place }) => (
          <li key={id}>
            <Link to={jobPath(id)}>{number}</Link>
            <span className="brief-list__main">
              <strong>{title}</strong> <span className="muted">{place.divisionName}</span>
            </span>
            <span className="nowrap">{wageText(wording, wage)}</span>
            <span className="nowrap">{t('shell.dashboard.short', { count: openings })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
