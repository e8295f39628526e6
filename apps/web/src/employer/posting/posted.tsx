import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActingEmployer } from '../acting/acting-employer.ts';
import { UnverifiedNote } from '../acting/unverified-note.tsx';
import { hirePaths } from '../hire-paths.ts';

interface PostedProps {
  job: { id: string; number: string };
  employer: ActingEmployer;
}

/** It waits for a reviewer: said plainly, with what comes next. */
export function Posted({ job, employer }: PostedProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="form__heading">
        {t('hire.posted.heading')}
      </h1>
      <div className="hire-card stack">
        <p>{t('hire.posted.next')}</p>
        <p>{t('hire.posted.number', { number: job.number })}</p>
      </div>
      <Link className="button button--main button--wide" to={hirePaths.people(job.id)}>
        {t('hire.posted.open')}
      </Link>
      <Link className="button button--wide" to={hirePaths.jobs}>
        {t('hire.home.jobs')}
      </Link>
      {!employer.verified && <UnverifiedNote />}
    </>
  );
}
