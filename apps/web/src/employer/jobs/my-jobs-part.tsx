import { problemOf, snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecovery } from '../../app/use-recovery.ts';
import { FailedList } from '../../board/list/failed-list.tsx';
import { ConnectionBar } from '../../app/frame/connection-bar.tsx';
import { readFragment } from '../../gql/index.ts';
import { useAsking, useFresh } from '../feed/use-fresh.ts';
import { jobGroups, type JobGroup } from './job-groups.ts';
import { MyJobRow } from './my-job-row.tsx';
import { myJobFragment, myJobsDocument } from './my-jobs-document.ts';

interface MyJobsPartProps {
  employerId: string;
  group: JobGroup;
  after: string | null;
  /** Null where the next part is there already. */
  onMore: ((after: string) => void) | null;
}

const everyJob = () => true;

function useJobs({ employerId, group, after }: Omit<MyJobsPartProps, 'onMore'>) {
  const [result, fetchAgain] = useQuery({
    query: myJobsDocument,
    variables: { employerId, statuses: [...jobGroups[group]], after },
    requestPolicy: 'cache-and-network',
  });
  const refresh = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  const savedAt = snapshotTimeOf(result);
  useFresh(everyJob, refresh);
  useAsking(group === 'review', refresh);
  useRecovery(savedAt !== null || (Boolean(result.error) && !result.data), refresh);
  return { ...result, savedAt, refresh };
}

/** Twenty of my jobs, kept current. */
export function MyJobsPart({ onMore, ...which }: MyJobsPartProps) {
  const { t } = useTranslation();
  const { data, error, fetching, savedAt, refresh } = useJobs(which);
  const jobs = data?.employer?.jobs;
  if (!jobs) {
    if (fetching) return <p role="status">{t('hire.loading')}</p>;
    return (
      <FailedList problem={error ? problemOf(error) : null} title={t('hire.jobs.failed')} onRetry={refresh} />
    );
  }
  const { endCursor, hasNextPage } = jobs.pageInfo;
  return (
    <>
      {which.after === null && jobs.nodes.length === 0 && (
        <p className="notice">{t(`hire.jobs.empty.${which.group}`)}</p>
      )}
      <ul className="stack">
        {jobs.nodes.map((job) => (
          <MyJobRow key={job.id} job={readFragment(myJobFragment, job)} applications={job.applications} />
        ))}
      </ul>
      {onMore && hasNextPage && endCursor && (
        <button type="button" className="button button--wide" onClick={() => onMore(endCursor)}>
          {t('board.more')}
        </button>
      )}
      {which.after === null && <ConnectionBar savedAt={savedAt} />}
    </>
  );
}
