import {
  dayText,
  enumWord,
  languageOfText,
  timeRangeText,
  useWording,
  wageAmount,
  wageUnit,
} from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../app/server-clock.ts';
import type { UrgentOfferFragment } from '../gql/graphql.ts';
import { shiftLines } from '../job/texts/shift-lines.ts';
import { placeText } from '../place/place-text.ts';
import { clockLeft, type UrgentState } from './offer-state.ts';
import { useAnswer } from './use-answer.ts';

interface UrgentCardProps {
  offer: UrgentOfferFragment;
  state: UrgentState;
  now: number;
  onAnswered(offer: UrgentOfferFragment): void;
}

function Facts({ offer: { job } }: Pick<UrgentCardProps, 'offer'>) {
  const wording = useWording();
  const today = useToday();
  const [first] = shiftLines(job.shifts);
  const day = dayText(wording, job.startsOn, today);
  return (
    <>
      <p className="urgent__pay">
        {wageAmount(job.wage)} <span>{wageUnit(wording, job.wage.unit)}</span>
      </p>
      <h3 className="urgent__title" lang={languageOfText(job.title)}>
        <Link to={`/jobs/${encodeURIComponent(job.id)}`}>{job.title}</Link>
      </h3>
      <p className="urgent__facts">
        <strong>
          {day} {first && timeRangeText(wording, first.startsAt, first.endsAt)}
        </strong>{' '}
        · {enumWord(wording, 'settlement', job.settlement)}
        <br />
        {placeText(job.place)}
      </p>
    </>
  );
}

const noes = ['TIME', 'TOO_FAR', 'PAY', 'OTHER_WORK'] as const;

/** The button that asked for it is gone. */
const focus = (asked: HTMLElement | null): void => asked?.focus();

/** Yes in one tap; no in two, with the reason or without. */
function Answer({ offer, onAnswered }: Pick<UrgentCardProps, 'offer' | 'onAnswered'>) {
  const { t } = useTranslation();
  const { yes, no, isBusy, error } = useAnswer(offer.id, onAnswered);
  const [isSayingNo, setSayingNo] = useState(false);
  return (
    <div className="urgent__answer">
      {error && (
        <p className="work__error" role="alert">
          {error}
        </p>
      )}
      <button type="button" className="button button--main urgent__yes" aria-disabled={isBusy} onClick={yes}>
        {t(isBusy ? 'urgent.sending' : 'urgent.yes')}
      </button>
      {!isSayingNo && (
        <button type="button" className="button urgent__no" onClick={() => setSayingNo(true)}>
          {t('urgent.no')}
        </button>
      )}
      {isSayingNo && (
        <div className="urgent__why" role="group" aria-label={t('urgent.why')} tabIndex={-1} ref={focus}>
          <p className="urgent__wide">{t('urgent.why')}</p>
          {noes.map((reason) => (
            <button key={reason} type="button" className="button" onClick={() => no(reason)}>
              {t(`urgent.reason.${reason}`)}
            </button>
          ))}
          <button type="button" className="button urgent__wide" onClick={() => no(null)}>
            {t('urgent.noReason')}
          </button>
        </div>
      )}
    </div>
  );
}

/** A call to work within the hour: the pay, the clock, yes and no; or, kindly, that it is over. */
export function UrgentCard({ offer, state, now, onAnswered }: UrgentCardProps) {
  const { t } = useTranslation();
  const isOpen = state === 'open';
  return (
    <article className={`urgent urgent--${state}`} aria-label={t('urgent.call', { title: offer.job.title })}>
      <p className="urgent__head">
        <strong>{t('urgent.tag')}</strong>
        {isOpen && (
          <span className="urgent__clock" role="timer">
            {t('urgent.left', clockLeft(offer.endsAt, now))}
          </span>
        )}
      </p>
      {!isOpen && (
        <div role="status" className="urgent__over">
          <p className="urgent__over-title">{t(`urgent.over.${state}`)}</p>
          <p>{t(`urgent.overHint.${state}`)}</p>
        </div>
      )}
      <Facts offer={offer} />
      {isOpen && <p>{t('urgent.openings', { value: offer.job.openings })}</p>}
      {isOpen ? (
        <Answer offer={offer} onAnswered={onAnswered} />
      ) : (
        <Link className="button button--wide" to={state === 'agreed' ? '/work' : '/matches'}>
          {t(state === 'agreed' ? 'apply.toWork' : 'urgent.others')}
        </Link>
      )}
    </article>
  );
}
