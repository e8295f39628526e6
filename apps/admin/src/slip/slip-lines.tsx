import { enumWord, fullDayText, dayOf, useWording, wageText, type Wording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { useText, type Translate } from '../i18n/use-text.ts';
import { placeText } from '../shared/place-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { arrivalOf, spokenPhone } from './slip-facts.ts';
import type { SlipApplication } from './slip-query.ts';

type SlipJob = SlipApplication['job'];

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="slip__line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useArrivalText(job: SlipJob): string {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const now = Date.now();
  const { day, time } = arrivalOf(job, now, timeZone);
  const dayText = fullDayText(wording, day, dayOf(now, timeZone));
  return time ? t('slip.arriveFrom', { day: dayText, time }) : dayText;
}

/** The identity card, and the certificate the trade usually asks for. */
function bringText(hint: string | null | undefined, t: Translate, wording: Wording): string {
  const known = hint && wording.exists(`shared:certificate.${hint}`);
  return known
    ? `${t('slip.card')}${t('slip.and')}${enumWord(wording, 'certificate', hint)}`
    : t('slip.card');
}

/** What the worker has to know before they go: where, when, for how much, whom to ask for. */
export function SlipLines({ application: { job, employerPhone } }: { application: SlipApplication }) {
  const { t } = useText();
  const wording = useWording();
  const { title, number, employer, place, wage, settlement, occupation } = job;
  return (
    <dl className="slip__lines">
      <Line label={t('slip.job')}>
        {title} <span className="slip__number">{number}</span>
      </Line>
      <Line label={t('slip.employer')}>
        {employer.name}（{t(employer.verified ? 'common.verified' : 'common.unverified')}）
      </Line>
      <Line label={t('slip.address')}>{placeText(place)}</Line>
      <Line label={t('slip.arrive')}>
        <strong>{useArrivalText(job)}</strong>
      </Line>
      <Line label={t('slip.pay')}>
        <strong>{wageText(wording, wage)}</strong> · {enumWord(wording, 'settlement', settlement)}
      </Line>
      <Line label={t('slip.contact')}>
        {employerPhone ? <strong>{spokenPhone(employerPhone)}</strong> : t('slip.contactWindow')}
      </Line>
      <Line label={t('slip.bring')}>{bringText(occupation.certificateHint, t, wording)}</Line>
    </dl>
  );
}
