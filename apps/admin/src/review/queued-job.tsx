import { WarningOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { severityCounts } from '@yizhan/ui';
import { SeverityTag } from '../posting-check/severity.tsx';
import { Waited } from '../shared/queue/waited.tsx';
import { UrgentMark } from '../shared/marks/urgent-mark.tsx';
import type { QueuedJob } from './use-queue.ts';

/** A job in the queue: how long it has waited, whose it is, what the rules say, and whether anybody knows the employer. */
export function QueuedJobEntry({ job }: { job: QueuedJob }) {
  const { t } = useText();
  return (
    <>
      <span className="queue-entry__head">
        <Waited since={job.submittedAt} />
        <span className="muted">{job.number}</span>
      </span>
      <span className="queue-entry__title">
        {job.urgent && <UrgentMark />} {job.title}
      </span>
      <span className="queue-entry__employer">
        {!job.employer.verified && (
          <strong className="queue-entry__unverified">
            <WarningOutlined aria-hidden /> {t('common.unverified')}
          </strong>
        )}{' '}
        {job.employer.name}
      </span>
      <span className="queue-entry__hits">
        {severityCounts(job.ruleHits ?? []).map(({ severity, count }) => (
          <SeverityTag key={severity} severity={severity} count={count} />
        ))}
      </span>
    </>
  );
}
