import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useState } from 'react';
import { useToday } from '../../app/server-clock.ts';
import type { PostingToChangeQuery } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { usePostingCheck } from '../check/use-posting-check.ts';
import { hirePaths } from '../hire-paths.ts';
import { postingSourceFragment } from './posting-documents.ts';
import { PostingForm } from './posting-form.tsx';
import { checkInput, isReviewedAgain, postingInput } from './values/posting-input.ts';
import { postingOf } from './values/posting-values.ts';
import { usePostingForm } from './use-posting-form.ts';
import { useSaveJob } from './use-save-job.ts';

type Job = NonNullable<PostingToChangeQuery['job']>;

interface ChangePostingProps {
  job: Job;
  employerId: string;
}

const isMarkedBlocked = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'blocked' in state;

/** What one should know before changing anything. */
function Before({ job }: Pick<ChangePostingProps, 'job'>) {
  const { t } = useTranslation();
  const state: unknown = useLocation().state;
  const returned = job.status === 'DRAFT' ? job.reviews?.find(({ decision }) => decision === 'RETURN') : null;
  return (
    <>
      {job.status === 'DRAFT' && isMarkedBlocked(state) && (
        <p className="form__error" role="alert">
          {t('hire.edit.blocked')}
        </p>
      )}
      {returned?.note && <p className="warning">{t('hire.edit.returned', { note: returned.note })}</p>}
      {(job.status === 'OPEN' || job.status === 'FILLED') && (
        <p className="warning">{t('hire.edit.reviewAgain')}</p>
      )}
    </>
  );
}

function NotAllowed({ job }: Pick<ChangePostingProps, 'job'>) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p className="notice__title">{t('hire.edit.notAllowed')}</p>
      <Link className="button button--main" to={hirePaths.copy(job.id)}>
        {t('hire.again')}
      </Link>
    </div>
  );
}

function useStart({ job, employerId }: ChangePostingProps) {
  const today = useToday();
  const [start] = useState(() => {
    const values = postingOf(readFragment(postingSourceFragment, job));
    const { title, description, ...rest } = values;
    const texts = { title: title ?? '', description: description ?? '' };
    const posting = postingInput({ ...rest, title, description }, texts, employerId);
    return { values, before: { posting, expiresAt: job.expiresAt } };
  });
  const earliest = start.values.startsOn < today ? start.values.startsOn : today;
  return { ...start, earliest };
}

/** A job in the form; what goes to review again is said on the button too. */
export function ChangePosting({ job, employerId }: ChangePostingProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, before, earliest } = useStart({ job, employerId });
  const isDraft = job.status === 'DRAFT';
  const form = usePostingForm({ values, keptFor: null, earliest });
  const check = usePostingCheck(checkInput(form.values, form.texts, employerId));
  const saved = () => void navigate(hirePaths.people(job.id), { replace: true });
  const { save, problem, isSending, changes } = useSaveJob(
    form,
    { id: job.id, isDraft, before },
    employerId,
    saved,
  );
  if (!job.allowedActions.includes('UPDATE')) return <NotAllowed job={job} />;
  const goesToReview = isDraft || isReviewedAgain(changes);
  return (
    <>
      <h1 className="form__heading">{t('hire.edit.heading', { number: job.number })}</h1>
      <Before job={job} />
      <PostingForm
        form={form}
        check={check}
        problem={problem}
        isSending={isSending}
        sendText={t(goesToReview ? 'hire.edit.saveAndSubmit' : 'hire.edit.save')}
        onSend={() => void save()}
      />
    </>
  );
}
