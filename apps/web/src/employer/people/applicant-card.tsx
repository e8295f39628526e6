import { distanceText, momentText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import type { Division } from '../../app/market/use-market.ts';
import { serverNow } from '../../app/server-clock.ts';
import type { ApplicantFragment } from '../../gql/graphql.ts';
import { ApplicantActions } from './applicant-actions.tsx';
import { metresToWorker, type JobPlace } from './applicants.ts';

interface ApplicantCardProps {
  application: ApplicantFragment;
  place: JobPlace;
  divisions: readonly Division[];
}

type Worker = ApplicantFragment['worker'];

/** What staff has seen proof of is marked; the rest is what the worker says. */
function Skills({ skills }: Pick<Worker, 'skills'>) {
  const { t } = useTranslation();
  if (skills.length === 0) return null;
  return (
    <ul className="people__skills">
      {skills.map(({ confirmed, skill }) => (
        <li key={skill.id} className={confirmed ? 'people__skill people__skill--confirmed' : 'people__skill'}>
          {skill.name}
          {confirmed && <strong> {t('job.verified')}</strong>}
        </li>
      ))}
    </ul>
  );
}

/** How often they came, and how often not. */
export function Record({ worker }: { worker: Pick<Worker, 'placementCount' | 'noShowCount'> }) {
  const { t } = useTranslation();
  const { placementCount, noShowCount } = worker;
  if (placementCount === 0 && noShowCount === 0) return <p>{t('hire.people.newcomer')}</p>;
  return (
    <p>
      {t('hire.people.placed', { value: placementCount })}
      {noShowCount > 0 && <strong> · {t('hire.people.missed', { value: noShowCount })}</strong>}
    </p>
  );
}

function Where({ worker, place, divisions }: Omit<ApplicantCardProps, 'application'> & { worker: Worker }) {
  const { t } = useTranslation();
  const wording = useWording();
  const metres = metresToWorker(worker.divisionCode, place, divisions);
  if (!worker.divisionName) return null;
  return (
    <p>
      {t('hire.people.lives', { place: worker.divisionName })}
      {worker.divisionCode === place.divisionCode && ` · ${t('hire.people.near')}`}
      {metres !== null && ` · ${t('hire.people.away', { distance: distanceText(wording, metres) })}`}
    </p>
  );
}

/** The state in words, and since when. */
function State({ application }: Pick<ApplicantCardProps, 'application'>) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const { status, changedAt, offerEndsAt, reason } = application;
  const word = (name: string, fallback: string) => (i18n.exists(name) ? t(name) : t(fallback));
  return (
    <p className="people__state">
      <strong>{word(`hire.application.${status}`, 'hire.application.unknown')}</strong>{' '}
      {momentText(wording, changedAt, serverNow())}
      {reason && ` · ${word(`hire.reason.${reason}`, 'hire.reason.OTHER')}`}
      {status === 'OFFERED' && offerEndsAt && (
        <span className="people__deadline">
          {t('hire.people.answerBy', { time: momentText(wording, offerEndsAt, serverNow()) })}
        </span>
      )}
    </p>
  );
}

/** One applicant: what one wants to know before calling them to work. */
export function ApplicantCard({ application, place, divisions }: ApplicantCardProps) {
  const { t } = useTranslation();
  const { worker } = application;
  return (
    <li className="hire-card person">
      <h3 className="person__name">{worker.displayName}</h3>
      <State application={application} />
      <p>{worker.occupations.map(({ name }) => name).join('、')}</p>
      <Skills skills={worker.skills} />
      <Record worker={worker} />
      <Where worker={worker} place={place} divisions={divisions} />
      {worker.minor && <p className="warning">{t('hire.people.minor')}</p>}
      <ApplicantActions application={application} />
    </li>
  );
}
