import { languageOfText } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyJobFragment } from '../../gql/graphql.ts';
import { hirePaths } from '../hire-paths.ts';
import { JobActions } from './job-actions.tsx';
import { waitingCount } from './job-groups.ts';
import { JobLines, JobStatusTag } from './job-lines.tsx';

interface MyJobRowProps {
  job: MyJobFragment;
  applications: { nodes: readonly { status: string }[]; pageInfo: { hasNextPage: boolean } };
}

/** One of my jobs: who waits for an answer stands out. */
export function MyJobRow({ job, applications }: MyJobRowProps) {
  const { t } = useTranslation();
  const waiting = waitingCount(applications.nodes);
  const value = `${waiting}${applications.pageInfo.hasNextPage ? '+' : ''}`;
  return (
    <li className="hire-card my-job">
      <p className="my-job__head">
        <JobStatusTag status={job.status} />
        {job.urgent && <span className="tag tag--urgent">{t('job.urgent')}</span>}
        <span className="field__hint">{job.number}</span>
      </p>
      <h2 className="my-job__title" lang={languageOfText(job.title)}>
        <Link to={hirePaths.people(job.id)}>{job.title}</Link>
      </h2>
      <JobLines job={job} />
      <Link
        className={waiting > 0 ? 'button button--main button--wide' : 'button button--wide'}
        to={hirePaths.people(job.id)}
      >
        {waiting > 0 ? t('hire.jobs.waiting', { value }) : t('hire.jobs.open')}
      </Link>
      <JobActions job={job} />
    </li>
  );
}
