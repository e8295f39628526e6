import { PrinterOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { dayOf, dayRangeText, enumWord, useWording, wageText } from '@yizhan/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { ApplicationTag } from '../../shared/marks/application-tag.tsx';
import { jobPath } from '../../shared/paths/job-paths.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { placeText } from '../../shared/place-text.ts';
import { UrgentMark } from '../../shared/marks/urgent-mark.tsx';
import { slipPath } from '../../shared/paths/worker-paths.ts';
import { useMarket } from '../../shell/market-context.tsx';
import type { Match } from './use-matches.ts';
import type { Referral } from './use-refer.ts';

interface MatchCardProps {
  digit: number;
  match: Match;
  /** Null until they are put forward for it. */
  referral: Referral | null;
  /** The one whose slip the key prints. */
  isLast: boolean;
  busy: boolean;
  /** Without it one may not. */
  onRefer?: () => void;
}

function Terms({ job }: { job: Match['job'] }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const days = dayRangeText(wording, job.startsOn, job.endsOn, dayOf(Date.now(), timeZone));
  return (
    <>
      <p className="match__terms">
        <strong>{wageText(wording, job.wage)}</strong>
        <span>{enumWord(wording, 'settlement', job.settlement)}</span>
        <span>{days}</span>
        <span>{t('workers.page.openings', { count: job.openings })}</span>
        <span className="muted">{job.number}</span>
      </p>
      <p className="match__place muted">
        <span>{placeText(job.place)}</span>
        <span>
          {job.employer.name}{' '}
          {job.employer.verified && (
            <span className="match__verified">
              <SafetyCertificateOutlined aria-hidden /> {t('common.verified')}
            </span>
          )}
        </span>
      </p>
    </>
  );
}

/** Refers; afterwards says where that stands and leads to the slip. */
function Act({ digit, referral, isLast, busy, onRefer }: Omit<MatchCardProps, 'match'>) {
  const { t } = useText();
  if (referral) {
    return (
      <>
        <ApplicationTag status={referral.status} />
        {onRefer && (
          <LinkButton to={slipPath(referral.id)} icon={<PrinterOutlined />}>
            {t('workers.page.slip')} {isLast && <kbd>P</kbd>}
          </LinkButton>
        )}
      </>
    );
  }
  if (!onRefer) return null;
  return (
    <Button type="primary" loading={busy} onClick={onRefer}>
      {t('workers.page.refer')} <kbd>{digit}</kbd>
    </Button>
  );
}

/** A job that fits: terms, why it fits, and the way to it. */
export function MatchCard({ match: { job, reasons }, ...rest }: MatchCardProps) {
  const { digit, referral } = rest;
  return (
    <li className="card match" data-referred={referral !== null}>
      <div className="match__head">
        <span className="match__digit" aria-hidden>
          {digit}
        </span>
        <p className="match__title">
          <Link to={jobPath(job.id)}>{job.title}</Link> {job.urgent && <UrgentMark />}
        </p>
        <Act {...rest} />
      </div>
      <Terms job={job} />
      <ul className="match__reasons">
        {reasons.map(({ factor, text }) => (
          <li key={factor}>{text}</li>
        ))}
      </ul>
    </li>
  );
}
