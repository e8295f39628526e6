import { dayText, enumWord, useWording, wageText } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/server-clock.ts';
import type { MyJobFragment } from '../../gql/graphql.ts';
import { startText } from '../../job/texts/start-text.ts';
import { placeText } from '../../place/place-text.ts';
import { lastDayOf } from './extension.ts';

/** The state in a word, and in a colour. */
export function JobStatusTag({ status }: { status: string }) {
  const wording = useWording();
  return (
    <span className={`job-tag job-tag--${status.toLowerCase()}`}>
      {enumWord(wording, 'jobStatus', status)}
    </span>
  );
}

/** What was promised to whom, in three lines. */
export function JobLines({ job }: { job: MyJobFragment }) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const { headcount, placedCount, openings } = job;
  return (
    <>
      <p>
        <strong>{wageText(wording, job.wage)}</strong> {enumWord(wording, 'settlement', job.settlement)}
      </p>
      <p>
        {startText(wording, job, dayText(wording, job.startsOn, today))} · {placeText(job.place)}
      </p>
      <p>
        <strong>{t('hire.jobs.count', { headcount, placed: placedCount, openings })}</strong>
      </p>
      {job.status === 'OPEN' && (
        <p className="field__hint">
          {t('hire.jobs.until', { day: dayText(wording, lastDayOf(job.expiresAt), today) })}
        </p>
      )}
    </>
  );
}
