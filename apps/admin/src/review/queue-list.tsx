import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { severityCounts } from '../posting-check/severities.ts';
import { SeverityTag } from '../posting-check/severity.tsx';
import { minutesSince } from '../time/market-time.ts';
import { UrgentMark } from '../shared/urgent-mark.tsx';
import { useNow } from '../time/use-now.ts';
import { waitingText, waitingTone } from '../time/waiting-time.ts';
import { neighbour } from './queue-order.ts';
import type { QueuedJob } from './use-queue.ts';

interface QueueListProps {
  jobs: readonly QueuedJob[];
  waiting: number;
  selected: string | null;
  onSelect: (id: string) => void;
}

function Waited({ since }: { since: string | null | undefined }) {
  const { t } = useText();
  const now = useNow(30_000);
  if (!since) return null;
  const minutes = minutesSince(since, now);
  const tone = waitingTone(minutes);
  return (
    <span className={`waited waited--${tone}`}>
      {tone === 'tooLong' ? <WarningFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      {t('review.waited', { time: waitingText(t, minutes) })}
    </span>
  );
}

function QueueEntry({
  job,
  isSelected,
  onSelect,
}: {
  job: QueuedJob;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <button
      ref={entry}
      type="button"
      className="queue-entry"
      data-job={job.id}
      aria-current={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
    >
      <span className="queue-entry__head">
        <Waited since={job.submittedAt} />
        <span className="muted">{job.number}</span>
      </span>
      <span className="queue-entry__title">
        {job.urgent && <UrgentMark />} {job.title}
      </span>
      <span className="queue-entry__employer">{job.employer.name}</span>
      <span className="queue-entry__hits">
        {severityCounts(job.ruleHits ?? []).map(({ severity, count }) => (
          <SeverityTag key={severity} severity={severity} count={count} />
        ))}
      </span>
    </button>
  );
}

/** Everything that waits, the oldest first. The arrows move while the focus is in the list. */
export function QueueList({ jobs, waiting, selected, onSelect }: QueueListProps) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

  function onKeyDown(event: KeyboardEvent) {
    const next = neighbour(
      jobs.map(({ id }) => id),
      selected,
      steps[event.key] ?? 0,
    );
    if (!steps[event.key] || !next) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-job="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <nav className="review__queue card" aria-label={t('review.list')}>
      <header className="review__queue-head">
        <h2>
          {t('review.queue')} <span className="review__count">{waiting}</span>
        </h2>
        <p className="muted">{t('review.oldestFirst')}</p>
      </header>
      <ul ref={list} onKeyDown={onKeyDown}>
        {jobs.map((job) => (
          <li key={job.id}>
            <QueueEntry job={job} isSelected={job.id === selected} onSelect={() => onSelect(job.id)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
