import { useQuery } from '@yizhan/graphql-client';
import { languageOfText } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ActingEmployer } from '../acting/acting-employer.ts';
import { usePostingCheck } from '../check/use-posting-check.ts';
import { hirePaths } from '../hire-paths.ts';
import { Posted } from './posted.tsx';
import { lastPostingDocument } from './posting-documents.ts';
import { PostingForm } from './posting-form.tsx';
import { checkInput } from './values/posting-input.ts';
import { usePostJob, type PostedJob } from './use-post-job.ts';
import { usePostingForm, type PostingStart } from './use-posting-form.ts';

/** One tap instead of all of them. */
function CopyLast({ employerId }: { employerId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: lastPostingDocument, variables: { employerId } });
  const last = data?.employer?.jobs.nodes[0];
  if (!last) return null;
  return (
    <Link className="button button--wide" to={hirePaths.copy(last.id)}>
      {t('hire.post.copyLast', { title: last.title })}
    </Link>
  );
}

interface NewPostingProps {
  employer: ActingEmployer;
  start: PostingStart;
  isCopy: boolean;
}

/** A posting from the first tap to the answer. */
export function NewPosting({ employer, start, isCopy }: NewPostingProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [posted, setPosted] = useState<PostedJob | null>(null);
  const form = usePostingForm(start);
  const check = usePostingCheck(checkInput(form.values, form.texts, employer.id));
  const { post, problem, isSending } = usePostJob(form, employer.id, (job) => {
    if (job.isBlocked) void navigate(hirePaths.edit(job.id), { replace: true, state: { blocked: true } });
    else setPosted(job);
  });
  if (posted) return <Posted job={posted} employer={employer} />;
  return (
    <>
      <h1 className="form__heading">{t(isCopy ? 'hire.post.copyHeading' : 'hire.post.heading')}</h1>
      <p className="form__lead" lang={languageOfText(employer.name)}>
        {employer.name}
      </p>
      {!isCopy && form.values.occupationCode === null && <CopyLast employerId={employer.id} />}
      <PostingForm
        form={form}
        check={check}
        problem={problem}
        isSending={isSending}
        sendText={t('hire.post.send')}
        onSend={() => void post()}
      />
    </>
  );
}
