import { useClient } from '@yizhan/graphql-client';
import { useEffect, type ReactNode } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { ReviewedJobQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { JobReviews } from '../job-page/job-reviews.tsx';
import { HitList } from '../posting-view/hit-list.tsx';
import { PostingView } from '../posting-view/posting-view.tsx';
import { useFocusOnTitle } from '../shared/queue/use-focus-on-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { StatusTag } from '../shared/marks/status-tag.tsx';

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
      languageNeeds {
        language
        languageName
        reason
        state
        note
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
      <div className="queue-desk__posting" ref={pane}>
        <p className="job-page__id">
          <strong>{job.number}</strong> <StatusTag status={job.status} />
        </p>
        <div className="queue-desk__columns">
          <PostingView job={job} heading="h2" />
          <div className="queue-desk__hits">
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
