import { dayOf, fullDayText, useWording } from '@yizhan/ui';
import { QrCode } from '@yizhan/ui/qr';
import type { Ref } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useStaff } from '../session/staff-context.ts';
import { useMarket } from '../shell/market-context.tsx';
import type { Paper } from './paper.ts';
import { jobAddress, needsSmallPrint, slipNumber } from './slip-facts.ts';
import { SlipLines } from './slip-lines.tsx';
import type { SlipApplication } from './slip-query.ts';

interface ReferralSlipProps {
  application: SlipApplication;
  webUrl: string;
  paper: Paper;
  /** Which printing this is; null while none is recorded. */
  printing: number | null;
  ref: Ref<HTMLElement>;
}

function SlipHead({ application: { job, worker }, printing }: Omit<ReferralSlipProps, 'ref'>) {
  const { t } = useText();
  const wording = useWording();
  const { name, timeZone } = useMarket();
  const today = dayOf(Date.now(), timeZone);
  return (
    <header className="slip__head">
      <p className="slip__market">{name}</p>
      <h1>{t('slip.title')}</h1>
      <p className="slip__meta">
        <span>
          {t('slip.number')} {slipNumber(job.number, worker.number)}
        </span>
        <span>{fullDayText(wording, today, '')}</span>
      </p>
      {printing !== null && printing > 1 && (
        <p className="slip__reprint">{t('slip.reprint', { count: printing })}</p>
      )}
    </header>
  );
}

function SlipCode({ application: { job, trackingCode }, webUrl }: Omit<ReferralSlipProps, 'ref'>) {
  const { t } = useText();
  const address = jobAddress(webUrl, job.id, trackingCode);
  return (
    <figure className="slip__code">
      <QrCode text={address} />
      <figcaption>
        {t('slip.scan')}
        <strong>{job.number}</strong>
      </figcaption>
    </figure>
  );
}

function SlipFoot(props: Omit<ReferralSlipProps, 'ref'>) {
  const { t } = useText();
  const { displayName } = useStaff();
  return (
    <footer className="slip__foot">
      <SlipCode {...props} />
      <div className="slip__signatures">
        <p>
          {t('slip.clerk')} {displayName}
        </p>
        <p className="slip__signature">{t('slip.signature')}</p>
      </div>
    </footer>
  );
}

/** The paper that a worker takes along: who, where, when, for how much; black on white. */
export function ReferralSlip({ ref, ...props }: ReferralSlipProps) {
  const { t } = useText();
  const { paper, application } = props;
  const { displayName, number } = application.worker;
  const { title, employer, place } = application.job;
  const size = needsSmallPrint([title, employer.name, place.address]) ? 'slip--small' : '';
  return (
    <article ref={ref} className={`slip slip--${paper.toLowerCase()} ${size}`}>
      <SlipHead {...props} />
      <p className="slip__worker">
        {t('slip.worker')} <strong>{displayName}</strong> <span className="slip__number">{number}</span>
      </p>
      <p>{t('slip.greeting')}</p>
      <SlipLines application={application} />
      <p className="slip__free">{t('slip.free')}</p>
      <SlipFoot {...props} />
    </article>
  );
}
