import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { useOutbox } from '../apply/use-outbox.ts';
import { FailedList } from '../board/list/failed-list.tsx';
import { useOpenedJob } from '../board/opened-job.ts';
import { SkeletonRows } from '../board/list/skeleton-rows.tsx';
import { pathWithNext } from '../session/next-address.ts';
import { UrgentCalls } from '../urgent/urgent-calls.tsx';
import { useMyWork } from './use-my-work.ts';
import { WorkCard } from './work-card.tsx';
import { workGroups } from './work-list.ts';
import './work.css';

type MyWork = ReturnType<typeof useMyWork>;

function NothingYet({ isRegistered }: Pick<MyWork, 'isRegistered'>) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p className="notice__title">{t(isRegistered ? 'work.none' : 'work.notRegistered')}</p>
      <p>{t(isRegistered ? 'work.noneHint' : 'work.notRegisteredHint')}</p>
      <Link className="button button--main" to={isRegistered ? '/' : pathWithNext('/register', '/work')}>
        {t(isRegistered ? 'page.toBoard' : 'me.register')}
      </Link>
    </div>
  );
}

function Groups({ applications, refresh }: Pick<MyWork, 'applications' | 'refresh'>) {
  const { t } = useTranslation();
  return workGroups(applications).map(({ group, applications: those }) => (
    <section key={group} className="work__group">
      <h2>{t(`work.group.${group}`)}</h2>
      {those.map((application) => (
        <WorkCard key={application.id} application={application} onChanged={refresh} />
      ))}
    </section>
  ));
}

function List(work: MyWork) {
  const { t } = useTranslation();
  if (!work.isReady) {
    return work.problem ? (
      <FailedList problem={work.problem} title={t('work.failed')} onRetry={work.refresh} />
    ) : (
      <SkeletonRows count={3} />
    );
  }
  if (work.applications.length === 0) return <NothingYet isRegistered={work.isRegistered} />;
  return (
    <>
      <Groups {...work} />
      {work.hasMore && (
        <button type="button" className="button button--wide" onClick={work.more}>
          {t('work.more')}
        </button>
      )}
    </>
  );
}

/** All that the reader put themselves forward for, and what became of it. */
export function WorkPage() {
  const { t } = useTranslation();
  const work = useMyWork();
  const { wishes } = useOutbox();
  usePageTitle(t('title.work'));
  useScrollMemory(work.isReady, work.applications.length);
  useOpenedJob(work.isReady);
  return (
    <>
      <main id="main" className="page work">
        <h1>{t('work.heading')}</h1>
        <div role="status">
          {wishes.length > 0 && <p className="work__queued">{t('work.queued', { value: wishes.length })}</p>}
        </div>
        <UrgentCalls />
        <List {...work} />
      </main>
      <ConnectionBar savedAt={work.savedAt} />
    </>
  );
}
