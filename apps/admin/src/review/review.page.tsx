import { CheckCircleOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canReview } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useQueueKeys } from '../shared/queue/queue-keys.ts';
import { QueueList } from '../shared/queue/queue-list.tsx';
import { neighbour } from '../shared/queue/queue-order.ts';
import { DecisionBar } from './decision-bar.tsx';
import { QueuedJobEntry } from './queued-job.tsx';
import { ReviewedJobPane } from './reviewed-job.tsx';
import { useReviewDesk } from './use-review-desk.ts';
import '../shared/queue/queue-desk.css';

type Desk = ReturnType<typeof useReviewDesk>;

function QueueOfJobs({ queue, selected, select }: Desk) {
  const { t } = useText();
  return (
    <QueueList
      items={queue.items}
      waiting={queue.waiting}
      selected={selected}
      onSelect={select}
      label={t('review.list')}
      title={t('review.queue')}
      entry={(job) => <QueuedJobEntry job={job} />}
    />
  );
}

function QueueAndJob({ desk, selected }: { desk: Desk; selected: string }) {
  const { queue, decide, deciding } = desk;
  const ids = queue.items.map(({ id }) => id);
  const next = neighbour(ids, selected, 1);
  return (
    <div className="queue-desk">
      <QueueOfJobs {...desk} />
      <section className="queue-desk__pane card">
        <ReviewedJobPane
          key={selected}
          id={selected}
          nextId={next === selected ? null : next}
          decide={(job) => (
            <DecisionBar
              job={job}
              deciding={deciding}
              onDecide={(decision, note, needs) => void decide(job, decision, note, needs)}
            />
          )}
        />
      </section>
    </div>
  );
}

function ReviewDesk() {
  const { t } = useText();
  const desk = useReviewDesk();
  const { queue, selected, select } = desk;
  const ids = queue.items.map(({ id }) => id);
  useQueueKeys(ids, selected, select);
  if (!queue.isLoaded) {
    return queue.problem ? <ProblemPanel problem={queue.problem} onRetry={queue.refresh} /> : <Loading />;
  }
  return (
    <>
      {queue.problem && <ProblemStrip problem={queue.problem} onRetry={queue.refresh} />}
      {selected ? (
        <QueueAndJob desk={desk} selected={selected} />
      ) : (
        <EmptyState icon={<CheckCircleOutlined />} title={t('review.empty')} text={t('review.emptyText')} />
      )}
    </>
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
