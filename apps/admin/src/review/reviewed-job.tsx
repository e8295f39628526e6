import { useClient } from '@yizhan/graphql-client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { ReviewedJobQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { JobReviews } from '../job-page/job-reviews.tsx';
import { HitList } from '../posting-view/hit-list.tsx';
import { PostingView } from '../posting-view/posting-view.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { StatusTag } from '../shared/status-tag.tsx';

const reviewedJobQuery = graphql(`
  query ReviewedJob($id: ID!) {
    job(id: $id) {
      id
      number
      title
      status
      allowedActions
      ruleHits {
        severity
      }
      reviews {
        decidedAt
      }
      ...PostingView
      ...HitList
      ...JobReviews
    }
  }
`);

/** The job that is being decided. */
export type ReviewedJob = NonNullable<ReviewedJobQuery['job']>;

interface ReviewedJobProps {
  id: string;
  /** Fetched ahead, so that it is there when its turn comes. */
  nextId: string | null;
  decide: (job: ReviewedJob) => ReactNode;
}

function usePrefetch(id: string | null): void {
  const client = useClient();
  useEffect(() => {
    if (id) void client.query(reviewedJobQuery, { id }).toPromise();
  }, [client, id]);
}

/** After a decision the button that had the focus is gone: the new posting's title takes it, and is read out. */
function useFocusOnTitle(isHere: boolean) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere && document.activeElement === document.body) pane.current?.querySelector('h2')?.focus();
  }, [isHere]);
  return pane;
}

/** One posting to read: its text with marks, the facts, what the rules say and what was decided before. */
export function ReviewedJobPane({ id, nextId, decide }: ReviewedJobProps) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(reviewedJobQuery, { id });
  const pane = useFocusOnTitle(Boolean(data?.job));
  usePrefetch(data ? nextId : null);
  if (!data?.job) {
    if (problem) return <ProblemPanel problem={problem} onRetry={refresh} />;
    return data ? <EmptyState title={t('common.problem.notFound')} /> : <Loading />;
  }
  const { job } = data;
  return (
    <>
      <div className="review__posting" ref={pane}>
        <p className="job-page__id">
          <strong>{job.number}</strong> <StatusTag status={job.status} />
        </p>
        <div className="review__columns">
          <PostingView job={job} heading="h2" />
          <div className="review__hits">
            <section>
              <h3>{t('jobs.page.hits')}</h3>
              <HitList job={job} />
            </section>
            {(job.reviews ?? []).length > 0 && (
              <section>
                <h3>{t('jobs.page.reviews')}</h3>
                <JobReviews job={job} />
              </section>
            )}
          </div>
        </div>
      </div>
      {decide(job)}
    </>
  );
}
