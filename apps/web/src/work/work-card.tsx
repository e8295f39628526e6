import { dayText, enumWord, languageOfText, momentText, useWording, wageAmount, wageUnit } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { serverNow, useToday } from '../app/server-clock.ts';
import { openedJobProps } from '../board/opened-job.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { OfferPanel } from './offer-panel.tsx';
import { PlacementPanel } from './placement-panel.tsx';
import { outcomeOf, useStatusWord } from './status-word.ts';
import { StepList } from './step-list.tsx';
import { Withdraw } from './withdraw.tsx';
import { groupOf } from './work-list.ts';

interface WorkCardProps {
  application: MyApplicationFragment;
  onChanged(): void;
}

function Head({ application }: Pick<WorkCardProps, 'application'>) {
  const { job, status } = application;
  const { word, at } = outcomeOf(application);
  const wording = useWording();
  const statusWord = useStatusWord();
  const today = useToday();
  return (
    <>
      <p className={`work-card__status work-card__status--${status.toLowerCase()}`}>
        <strong>{statusWord(word)}</strong> {at && <time>{momentText(wording, at, serverNow())}</time>}
      </p>
      <h3 className="work-card__title" lang={languageOfText(job.title)}>
        <Link to={`/jobs/${encodeURIComponent(job.id)}`} {...openedJobProps(job.id)}>
          {job.title}
        </Link>
      </h3>
      <p className="work-card__facts">
        <strong>
          {wageAmount(job.wage)} {wageUnit(wording, job.wage.unit)}
        </strong>{' '}
        {enumWord(wording, 'settlement', job.settlement)} · {dayText(wording, job.startsOn, today)} ·{' '}
        {job.place.divisionName}
      </p>
    </>
  );
}

function Reason({ application: { reason, status } }: Pick<WorkCardProps, 'application'>) {
  const { t, i18n } = useTranslation();
  const key = `work.reason.${reason}`;
  return status === 'REFUSED' && reason && i18n.exists(key) ? <p>{t(key)}</p> : null;
}

/** One application: where it stands, and what can be done about it. */
export function WorkCard({ application, onChanged }: WorkCardProps) {
  const { t } = useTranslation();
  const { id, placement, job, status } = application;
  const group = groupOf(application);
  const isAgreed = group === 'agreed' && placement?.status === 'AGREED';
  return (
    <article className={`work-card work-card--${group}`}>
      <Head application={application} />
      <Reason application={application} />
      {group === 'answer' && <OfferPanel application={application} />}
      {placement && status === 'ACCEPTED' && (
        <PlacementPanel placement={placement} place={job.place} onChanged={onChanged} />
      )}
      <StepList steps={application.steps} />
      {(group === 'waiting' || isAgreed) && <Withdraw applicationId={id} label={t('work.withdraw.ask')} />}
    </article>
  );
}
