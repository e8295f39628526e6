import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { usePageTitle } from '../../app/use-page-title.ts';
import { ForEmployer } from '../acting/for-employer.tsx';
import { hirePaths } from '../hire-paths.ts';
import { groupIn, groupNames, type JobGroup } from './job-groups.ts';
import { MyJobsPart } from './my-jobs-part.tsx';

function GroupTabs({ group }: { group: JobGroup }) {
  const { t } = useTranslation();
  return (
    <nav className="hire-tabs" aria-label={t('hire.jobs.heading')}>
      {groupNames.map((name) => (
        <Link
          key={name}
          className="hire-tabs__one"
          to={`${hirePaths.jobs}?state=${name}`}
          replace
          aria-current={name === group ? 'page' : undefined}
        >
          {t(`hire.jobs.group.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function MyJobs({ employerId, group }: { employerId: string; group: JobGroup }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return cursors.map((after, index) => (
    <MyJobsPart
      key={after ?? ''}
      employerId={employerId}
      group={group}
      after={after}
      onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
    />
  ));
}

/** What I have posted, by where it stands. */
export function MyJobsPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const group = groupIn(address.get('state'));
  usePageTitle(t('hire.title.jobs'));
  return (
    <ForEmployer>
      {(employer) => (
        <>
          <PageBar />
          <main id="main" className="page stack">
            <h1 className="form__heading">{t('hire.jobs.heading')}</h1>
            <Link className="button button--main button--wide" to={hirePaths.post}>
              {t('hire.home.post')}
            </Link>
            <GroupTabs group={group} />
            <MyJobs key={`${employer.id} ${group}`} employerId={employer.id} group={group} />
          </main>
        </>
      )}
    </ForEmployer>
  );
}
