import {
  benefitText,
  dayRangeText,
  distanceText,
  fullDayText,
  languageOfText,
  timeRangeText,
  useWording,
} from '@yizhan/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import { metresBetween } from '../place/geo-point.ts';
import { placeText } from '../place/place-text.ts';
import { deadlineText } from './texts/deadline-text.ts';
import { shiftLines, type ShiftLine } from './texts/shift-lines.ts';
import type { Job } from './use-job.ts';

const shownShifts = 6;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ShiftRow({ line: { from, to, startsAt, endsAt } }: { line: ShiftLine }) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const days = t('page.everyDay', { days: dayRangeText(wording, from, to, today) });
  return (
    <li>
      {from === to ? fullDayText(wording, from, today) : days}{' '}
      <span className="nowrap">{timeRangeText(wording, startsAt, endsAt)}</span>
    </li>
  );
}

function Shifts({ shifts }: Pick<Job, 'shifts'>) {
  const { t } = useTranslation();
  const lines = shiftLines(shifts);
  const more = lines.length - shownShifts;
  return (
    <ul>
      {lines.slice(0, shownShifts).map((line) => (
        <ShiftRow key={line.startsAt} line={line} />
      ))}
      {more > 0 && <li>{t('page.moreShifts', { value: more })}</li>}
    </ul>
  );
}

function Place({ place }: Pick<Job, 'place'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const { here } = usePreferences();
  const metres = here && place.location ? metresBetween(here.point, place.location) : null;
  return (
    <>
      <Fact name={t('page.where')}>
        <span lang={languageOfText(place.address)}>{placeText(place)}</span>
      </Fact>
      {metres !== null && (
        <Fact name={t('page.distance')}>
          {t('page.distanceValue', { distance: distanceText(wording, metres) })}
        </Fact>
      )}
    </>
  );
}

/** What the work needs, as far as a reviewer has accepted it: whoever hires is told of the others elsewhere. */
function Needs({ languageNeeds }: Pick<Job, 'languageNeeds'>) {
  const { t } = useTranslation();
  const accepted = languageNeeds.filter(({ state }) => state === 'ACCEPTED');
  if (accepted.length === 0) return null;
  return (
    <Fact name={t('page.needs')}>
      <ul>
        {accepted.map(({ language, languageName, reason }) => (
          <li key={language} lang={languageOfText(reason)}>
            {t('page.need', { language: languageName, reason })}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The plain facts, one under the other. */
export function JobFacts({ job }: { job: Job }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const certificate = `shared:certificate.${job.occupation.certificateHint}`;
  return (
    <dl className="facts">
      <Fact name={t('page.days')}>{dayRangeText(wording, job.startsOn, job.endsOn, today)}</Fact>
      {job.shifts.length > 0 && (
        <Fact name={t('page.shifts')}>
          <Shifts shifts={job.shifts} />
        </Fact>
      )}
      <Place place={job.place} />
      {job.benefits.length > 0 && (
        <Fact name={t('page.benefits')}>
          {job.benefits.map((benefit) => benefitText(wording, benefit)).join(t('page.and'))}
        </Fact>
      )}
      <Fact name={t('page.trade')}>{job.occupation.name}</Fact>
      {job.skills.length > 0 && (
        <Fact name={t('page.skills')}>{job.skills.map(({ name }) => name).join(t('page.and'))}</Fact>
      )}
      <Needs languageNeeds={job.languageNeeds} />
      {i18n.exists(certificate) && <Fact name={t('page.certificate')}>{t(certificate)}</Fact>}
      <Fact name={t('page.until')}>{deadlineText(wording, job.expiresAt, today)}</Fact>
    </dl>
  );
}
