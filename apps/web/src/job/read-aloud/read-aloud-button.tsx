import { dayText, enumWord, useWording, wageText, type Wording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/server-clock.ts';
import { placeText } from '../../place/place-text.ts';
import { startText } from '../texts/start-text.ts';
import type { Job } from '../use-job.ts';
import { useReadAloud } from './use-read-aloud.ts';

function spokenText(wording: Wording, job: Job, today: string): string {
  return wording.t('page.spoken', {
    title: job.title,
    wage: wageText(wording, job.wage).replace('–', wording.language === 'en' ? ' to ' : '到'),
    settlement: enumWord(wording, 'settlement', job.settlement),
    starts: startText(wording, job, dayText(wording, job.startsOn, today)),
    place: placeText(job.place),
    openings: wording.t('job.openings', { value: job.openings }),
    number: [...job.number].join(' '),
  });
}

/** Reads the job out; not there at all on phones that cannot. */
export function ReadAloudButton({ job }: { job: Job }) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const { canRead, isReading, read, stop } = useReadAloud(wording.language === 'en' ? 'en-US' : 'zh-CN');
  if (!canRead) return null;
  return (
    <div className="tool">
      <button
        type="button"
        className="button"
        aria-pressed={isReading}
        onClick={() => (isReading ? stop() : read(spokenText(wording, job, today)))}
      >
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path
            d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.25"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {t(isReading ? 'page.stopReading' : 'page.readAloud')}
      </button>
    </div>
  );
}
