import { PrinterOutlined } from '@ant-design/icons';
import { dayOf, dayRangeText, momentText, useWording } from '@yizhan/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { canKeepWorkers } from '../../session/rights.ts';
import { useStaff } from '../../session/staff-context.ts';
import { ApplicationTag } from '../../shared/marks/application-tag.tsx';
import { jobPath } from '../../shared/paths/job-paths.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { slipPath } from '../../shared/paths/worker-paths.ts';
import { isLive, placementStatusWord, reasonWord, sourceWord } from '../../shared/worker-words.ts';
import { useMarket } from '../../shell/market-context.tsx';
import type { PageApplication } from './use-history.ts';

interface ApplicationEntryProps {
  application: PageApplication;
  answers: {
    accept: (application: PageApplication) => void;
    withdraw: (application: PageApplication) => void;
  };
}

/** What the state does not say: the placement, why not, until when to answer. */
function Notes({ application }: Pick<ApplicationEntryProps, 'application'>) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { status, placement, reason, offerEndsAt, offerMessage } = application;
  const now = Date.now();
  const days = placement && dayRangeText(wording, placement.startsOn, placement.endsOn, dayOf(now, timeZone));
  return (
    <>
      {placement && (
        <p className="history__placement" data-status={placement.status}>
          <strong>{placementStatusWord(t, placement.status)}</strong> {days}
        </p>
      )}
      {reason && !isLive(status) && <p>{reasonWord(t, reason)}</p>}
      {status === 'OFFERED' && offerEndsAt && (
        <p>{t('workers.page.answerUntil', { time: momentText(wording, offerEndsAt, now, timeZone) })}</p>
      )}
      {status === 'OFFERED' && offerMessage && <p>{t('workers.page.offerSays', { words: offerMessage })}</p>}
    </>
  );
}

function Actions({ application, answers }: ApplicationEntryProps) {
  const { t } = useText();
  const mayAct = canKeepWorkers(useStaff());
  const { id, status, placement } = application;
  const hasBegun = placement !== null && placement.status !== 'AGREED';
  if (!mayAct || !isLive(status) || hasBegun) return null;
  return (
    <div className="history__actions">
      {status === 'OFFERED' && (
        <Button type="primary" onClick={() => answers.accept(application)}>
          {t('workers.page.accept')} <kbd>Y</kbd>
        </Button>
      )}
      <Button onClick={() => answers.withdraw(application)}>{t('workers.page.withdraw')}</Button>
      <LinkButton to={slipPath(id)} icon={<PrinterOutlined />}>
        {t('workers.page.slip')}
      </LinkButton>
    </div>
  );
}

/** One application: for what, where it stands, and what can be done for the worker. */
export function ApplicationEntry({ application, answers }: ApplicationEntryProps) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { status, source, changedAt, job } = application;
  return (
    <li className="history__entry">
      <div className="history__head">
        <ApplicationTag status={status} />
        <Link to={jobPath(job.id)}>{job.title}</Link>
        <span className="muted">
          {job.number} · {job.employer.name}
        </span>
        <span className="muted history__when">
          {sourceWord(t, source)} · {momentText(wording, changedAt, Date.now(), timeZone)}
        </span>
      </div>
      <Notes application={application} />
      <Actions application={application} answers={answers} />
    </li>
  );
}
