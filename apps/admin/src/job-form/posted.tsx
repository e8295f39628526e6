import { CheckCircleFilled, EditFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { usualStart, newPosting, habitsOf, type PostingValues } from '../job-draft/posting-values.ts';
import { useText } from '../i18n/use-text.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { useMarket } from '../shell/market-context.tsx';
import type { PostedJob } from './use-post-job.ts';

interface PostedProps {
  job: PostedJob;
  values: PostingValues;
  onNext: (values: PostingValues) => void;
}

/** It is done; the next posting is one key away. */
export function Posted({ job, values, onNext }: PostedProps) {
  const { t } = useText();
  const { timeZone } = useMarket();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const isDraft = job.status === 'DRAFT';
  const { number } = job;
  const start = usualStart(new Date(), timeZone);
  const habits = habitsOf(values);
  return (
    <section className="posted card" role="status">
      <span className={`posted__icon ${isDraft ? 'posted__icon--draft' : ''}`} aria-hidden>
        {isDraft ? <EditFilled /> : <CheckCircleFilled />}
      </span>
      <h1>{t(isDraft ? 'jobForm.posted.draftTitle' : 'jobForm.posted.title', { number })}</h1>
      <p>{job.title}</p>
      <p className="muted">{t(isDraft ? 'jobForm.posted.draftText' : 'jobForm.posted.text')}</p>
      <div className="posted__next">
        <Button ref={next} type="primary" size="large" onClick={() => onNext(newPosting(habits, start))}>
          {t('jobForm.posted.again')}
        </Button>
        <Button size="large" onClick={() => onNext({ ...values, startsOn: start, endsOn: null })}>
          {t('jobForm.posted.copy')}
        </Button>
        <Button size="large" onClick={() => onNext(newPosting(null, start))}>
          {t('jobForm.posted.other')}
        </Button>
        <LinkButton size="large" to={jobPath(job.id)}>
          {t('jobForm.posted.open')}
        </LinkButton>
      </div>
    </section>
  );
}
