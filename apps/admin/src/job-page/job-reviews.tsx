import { CheckOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { momentText, useWording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { JobReviewsFragment, ReviewDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import '../shared/decision-entries.css';

const jobReviews = graphql(`
  fragment JobReviews on Job {
    reviews {
      decision
      note
      decidedAt
      overriddenRules
      reviewer {
        id
        displayName
      }
    }
  }
`);

const icons: Record<ReviewDecision, ReactNode> = {
  APPROVE: <CheckOutlined />,
  RETURN: <RollbackOutlined />,
  REJECT: <CloseOutlined />,
};

type Review = NonNullable<JobReviewsFragment['reviews']>[number];

function ReviewEntry({ review }: { review: Review }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { decision, note, overriddenRules, reviewer, decidedAt } = review;
  const when = momentText(wording, decidedAt, Date.now(), timeZone);
  return (
    <li className={`review-entry review-entry--${decision.toLowerCase()}`}>
      <p>
        <span aria-hidden>{icons[decision]}</span> <strong>{t(`jobs.page.decision.${decision}`)}</strong>{' '}
        <span className="muted">
          {reviewer?.displayName ?? t('jobs.page.somebody')} · {when}
        </span>
      </p>
      {note && <p>{note}</p>}
      {overriddenRules.length > 0 && (
        <p className="muted">
          {t('jobs.page.overridden')}：{overriddenRules.join('、')}
        </p>
      )}
    </li>
  );
}

/** Who decided what and why, newest first. */
export function JobReviews({ job }: { job: FragmentType<typeof jobReviews> }) {
  const { t } = useText();
  const reviews = readFragment(jobReviews, job).reviews ?? [];
  if (reviews.length === 0) return <p className="muted">{t('jobs.page.noReviews')}</p>;
  return (
    <ol className="review-entries">
      {reviews.map((review) => (
        <ReviewEntry key={review.decidedAt} review={review} />
      ))}
    </ol>
  );
}
