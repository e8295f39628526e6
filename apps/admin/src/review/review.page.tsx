import { CheckCircleOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canReview } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { QueueList } from './queue-list.tsx';
import { neighbour } from './queue-order.ts';
import { ReviewedJobPane } from './reviewed-job.tsx';
import { useReviewDesk } from './use-review-desk.ts';
import './review.css';

type Desk = ReturnType<typeof useReviewDesk>;

/** J and K move through the queue from anywhere on the page. */
function useQueueKeys({ queue, selected, select }: Desk): void {
  const { t } = useText();
  const ids = queue.jobs.map(({ id }) => id);
  const move = (by: number) => {
    const next = neighbour(ids, selected, by);
    if (next) select(next);
  };
  useShortcut({ keys: ['j'], label: t('shell.shortcuts.next'), group: 'inReview' }, () => move(1));
  useShortcut({ keys: ['k'], label: t('shell.shortcuts.previous'), group: 'inReview' }, () => move(-1));
}

function QueueAndJob({ desk, selected }: { desk: Desk; selected: string }) {
  const { queue, select, decide, deciding } = desk;
  const ids = queue.jobs.map(({ id }) => id);
  const next = neighbour(ids, selected, 1);
  return (
    <div className="review">
      <QueueList jobs={queue.jobs} waiting={queue.waiting} selected={selected} onSelect={select} />
      <section className="review__pane card">
        <ReviewedJobPane
          key={selected}
          id={selected}
          nextId={next === selected ? null : next}
          decide={(job) => (
            <DecisionBar
              job={job}
              deciding={deciding}
              onDecide={(decision, note) => void decide(job, decision, note)}
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
  const { queue, selected } = desk;
  useQueueKeys(desk);
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
