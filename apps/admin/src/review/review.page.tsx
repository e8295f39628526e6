import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canReview } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { QueueDesk } from '../shared/queue/queue-desk.tsx';
import { neighbour } from '../shared/queue/queue-order.ts';
import { DecisionBar } from './decision-bar.tsx';
import { QueuedJobEntry } from './queued-job.tsx';
import { ReviewedJobPane } from './reviewed-job.tsx';
import { useReviewDesk } from './use-review-desk.ts';

function ReviewDesk() {
  const { t } = useText();
  const { decide, deciding, ...desk } = useReviewDesk();
  const ids = desk.queue.items.map(({ id }) => id);
  const next = neighbour(ids, desk.selected, 1);
  return (
    <QueueDesk
      {...desk}
      label={t('review.list')}
      title={t('review.queue')}
      entry={(job) => <QueuedJobEntry job={job} />}
      allDone={{ title: t('review.empty'), text: t('review.emptyText') }}
      pane={(id) => (
        <ReviewedJobPane
          id={id}
          nextId={next === id ? null : next}
          decide={(job) => (
            <DecisionBar
              job={job}
              deciding={deciding}
              onDecide={(decision, note, needs) => void decide(job, decision, note, needs)}
            />
          )}
        />
      )}
    />
  );
}

/** The queue of postings that wait for a decision. */
export function ReviewPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('review.title'));
  return (
    <div>
      <h1 className="visually-hidden">{t('review.title')}</h1>
      {canReview(staff) ? <ReviewDesk /> : <EmptyState title={t('review.forbidden')} />}
    </div>
  );
}
