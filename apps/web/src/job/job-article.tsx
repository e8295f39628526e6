import { dayText, enumWord, languageOfText, useWording, wageAmount, wageUnit } from '@yizhan/ui';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/server-clock.ts';
import { ApplyBar } from '../apply/apply-bar.tsx';
import { EmployerCard } from './employer-card.tsx';
import { HowToGetIt } from './how-to-get-it.tsx';
import { JobFacts } from './job-facts.tsx';
import { ReadAloudButton } from './read-aloud/read-aloud-button.tsx';
import { ShareButton } from './share-button.tsx';
import { StatusBanner } from './status-banner.tsx';
import { startText } from './texts/start-text.ts';
import type { Job } from './use-job.ts';

interface JobArticleProps {
  job: Job;
  /** The status it just left the board for; null when nothing was heard. */
  departure: string | null;
  /** The market's name; null until it is known. */
  hall: string | null;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

function Head({
  job,
  headingRef,
  isOpen,
}: Pick<JobArticleProps, 'job' | 'headingRef'> & { isOpen: boolean }) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  return (
    <header className="job__head">
      <h1 className="job__title" lang={languageOfText(job.title)} tabIndex={-1} ref={headingRef}>
        {job.title}
      </h1>
      <p className="row__pay job__pay">
        <span className="visually-hidden">{t('page.pay')}</span>
        <span className="row__amount">{wageAmount(job.wage)}</span>
        <span className="row__unit">{wageUnit(wording, job.wage.unit)}</span>
        <span className="tag tag--plain">{enumWord(wording, 'settlement', job.settlement)}</span>
        {job.urgent && isOpen && <span className="tag tag--urgent">{t('job.urgent')}</span>}
      </p>
      <p className="job__start">{startText(wording, job, dayText(wording, job.startsOn, today))}</p>
      <p className="job__openings">
        {t('page.headcountValue', { headcount: job.headcount, openings: job.openings })}
      </p>
    </header>
  );
}

/** The job as a worker reads it: pay, what, when, where, who, and how to get it. */
export function JobArticle({ job, departure, hall, headingRef }: JobArticleProps) {
  const { t } = useTranslation();
  const status = departure ?? job.status;
  const isOpen = status === 'OPEN';
  return (
    <article className="job">
      {!isOpen && <StatusBanner status={status} />}
      <Head job={job} headingRef={headingRef} isOpen={isOpen} />
      <p className="warning">{t('page.warning')}</p>
      <div className="job__tools">
        <ReadAloudButton job={job} />
        <ShareButton title={job.title} />
      </div>
      <JobFacts job={job} />
      {isOpen && <HowToGetIt number={job.number} hall={hall} />}
      <section className="job__section">
        <h2>{t('page.description')}</h2>
        <p className="job__description" lang={languageOfText(job.description)}>
          {job.description}
        </p>
      </section>
      <EmployerCard employer={job.employer} />
      {(isOpen || status === 'FILLED') && <ApplyBar jobId={job.id} status={status} />}
    </article>
  );
}
