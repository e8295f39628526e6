import {
  benefitText,
  dayText,
  distanceText,
  enumWord,
  languageOfText,
  useWording,
  wageAmount,
  wageUnit,
} from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VerifiedBadge } from '../../job/verified-badge.tsx';
import { startText } from '../../job/texts/start-text.ts';
import { graphql, readFragment } from '../../gql/index.ts';
import type { JobRowFragment } from '../../gql/graphql.ts';
import { metresBetween } from '../../place/geo-point.ts';
import type { Here } from '../../place/here.ts';
import type { JobRowData } from '../feed/board.ts';
import { openedJobProps } from '../opened-job.ts';

const jobRowFragment = graphql(`
  fragment JobRow on Job {
    id
    title
    urgent
    openings
    startsOn
    settlement
    benefits
    shifts {
      startsAt
    }
    wage {
      min
      max
      unit
    }
    occupation {
      id
      name
    }
    place {
      divisionName
      location {
        longitude
        latitude
      }
    }
    employer {
      id
      verified
      verifiedAt
    }
  }
`);

interface JobRowProps {
  job: JobRowData;
  here: Here | null;
  today: string;
  /** The status it left the board for while the reader was looking; null while it is open. */
  departure: string | null;
}

function Where({ place, here }: Pick<JobRowFragment, 'place'> & Pick<JobRowProps, 'here'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const metres = here && place.location ? metresBetween(here.point, place.location) : null;
  return (
    <span>
      {place.divisionName}
      {metres !== null && ` · ${t('job.away', { distance: distanceText(wording, metres) })}`}
    </span>
  );
}

/** Pay first, then what one asks next: what, when, where, how many. The whole row is the link. */
export function JobRow({ job: masked, here, today, departure }: JobRowProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const job = readFragment(jobRowFragment, masked);
  const { wage, employer } = job;
  return (
    <article className={departure ? 'row row--left' : 'row'}>
      <p className="row__pay">
        <span className="row__amount">{wageAmount(wage)}</span>
        <span className="row__unit">{wageUnit(wording, wage.unit)}</span>
        <span className="tag tag--plain">{enumWord(wording, 'settlement', job.settlement)}</span>
        {job.urgent && !departure && <span className="tag tag--urgent">{t('job.urgent')}</span>}
        {departure && <span className="tag tag--left">{enumWord(wording, 'jobStatus', departure)}</span>}
      </p>
      <h3 className="row__title" lang={languageOfText(job.title)}>
        <Link className="row__link" to={`/jobs/${encodeURIComponent(job.id)}`} {...openedJobProps(job.id)}>
          {job.title}
        </Link>
      </h3>
      <p className="row__facts">
        <strong>{startText(wording, job, dayText(wording, job.startsOn, today))}</strong>
        {!departure && (
          <strong className="row__openings">{t('job.openings', { value: job.openings })}</strong>
        )}
      </p>
      <p className="row__facts row__facts--soft">
        <Where place={job.place} here={here} />
        <span className="row__trade">{job.occupation.name}</span>
      </p>
      <p className="row__extras">
        {job.benefits.slice(0, 4).map((benefit) => (
          <span key={benefit} className="tag">
            {benefitText(wording, benefit)}
          </span>
        ))}
        {employer.verified && <VerifiedBadge verifiedAt={employer.verifiedAt ?? null} today={today} />}
      </p>
    </article>
  );
}
