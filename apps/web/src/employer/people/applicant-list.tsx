import { useQuery } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Division } from '../../app/market/use-market.ts';
import { readFragment } from '../../gql/index.ts';
import { waitingCount } from '../jobs/job-groups.ts';
import { ApplicantCard } from './applicant-card.tsx';
import { inOrder, type JobPlace } from './applicants.ts';
import { applicantFragment, applicantsDocument } from './people-documents.ts';
import { useFreshList } from './use-hiring.ts';

interface ApplicantListProps {
  jobId: string;
  place: JobPlace;
  divisions: readonly Division[];
}

interface PartProps extends ApplicantListProps {
  after: string | null;
  onMore: ((after: string) => void) | null;
}

function useApplicants({ jobId, after }: Pick<PartProps, 'jobId' | 'after'>) {
  const [{ data, fetching }, fetchAgain] = useQuery({
    query: applicantsDocument,
    variables: { id: jobId, after },
    requestPolicy: 'cache-and-network',
  });
  useFreshList(jobId, fetchAgain);
  const list = data?.job?.applications;
  const applications = (list?.nodes ?? []).map((one) => readFragment(applicantFragment, one));
  return { applications, pageInfo: list?.pageInfo, isLoading: fetching && !list };
}

function Part({ jobId, place, divisions, after, onMore }: PartProps) {
  const { t } = useTranslation();
  const { applications, pageInfo, isLoading } = useApplicants({ jobId, after });
  const { current, over } = inOrder(applications);
  const card = (application: (typeof applications)[number]) => (
    <ApplicantCard key={application.id} application={application} place={place} divisions={divisions} />
  );
  const waiting = waitingCount(applications);
  if (isLoading) return <p role="status">{t('hire.loading')}</p>;
  return (
    <>
      <p className="people__waiting" role="status">
        {applications.length === 0 ? t('hire.people.none') : t('hire.people.waiting', { value: waiting })}
      </p>
      <ul className="stack">{current.map(card)}</ul>
      {over.length > 0 && (
        <details className="people__over">
          <summary>{t('hire.people.over', { value: over.length })}</summary>
          <ul className="stack">{over.map(card)}</ul>
        </details>
      )}
      {onMore && pageInfo?.hasNextPage && pageInfo.endCursor && (
        <button
          type="button"
          className="button button--wide"
          onClick={() => onMore(pageInfo.endCursor ?? '')}
        >
          {t('board.more')}
        </button>
      )}
    </>
  );
}

/** Who applied, whoever waits for an answer first; news comes by itself. */
export function ApplicantList(list: ApplicantListProps) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <section className="stack" aria-labelledby="applicants">
      <h2 id="applicants" className="people__heading">
        {t('hire.people.applicants')}
      </h2>
      {cursors.map((after, index) => (
        <Part
          key={after ?? ''}
          {...list}
          after={after}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
        />
      ))}
    </section>
  );
}
