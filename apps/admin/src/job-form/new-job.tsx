import { momentText, useWording } from '@yizhan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { keepHabits } from '../job-draft/habit-store.ts';
import { habitsOf, type PostingValues } from '../job-draft/posting-values.ts';
import type { WriteOutcome } from '../job-draft/write-outcome.ts';
import { jobEditPath } from '../shared/paths/job-paths.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useMarket } from '../shell/market-context.tsx';
import { useStaff } from '../session/staff-context.ts';
import { PostingActions } from '../posting-form/posting-actions.tsx';
import { PostingFormView } from '../posting-form/posting-form.tsx';
import { Posted } from './posted.tsx';
import { SendNotice } from './send-notice.tsx';
import { usePostJob, type PostedJob } from './use-post-job.ts';
import { usePostingForm } from '../posting-form/use-posting-form.ts';

interface NewJobProps {
  title: string;
  draftKey: string;
  initial: () => PostingValues;
}

function Restored({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  return (
    <div className="notice notice--quiet">
      <p>{t('jobForm.draftRestored', { time: momentText(wording, at, Date.now(), timeZone) })}</p>
      <Button type="link" size="small" onClick={onDiscard}>
        {t('jobForm.discard')}
      </Button>
    </div>
  );
}

/** The form, its sending, and what became of it. */
function usePosting({ draftKey, initial }: NewJobProps) {
  const navigate = useNavigate();
  const staff = useStaff();
  const form = usePostingForm(draftKey, initial);
  const { post, sending } = usePostJob(form);
  const [outcome, setOutcome] = useState<WriteOutcome<PostedJob> | null>(null);
  const [posted, setPosted] = useState<PostedJob | null>(null);

  async function send(submit: boolean) {
    const next = await post(submit);
    if (!next) return;
    setOutcome(next);
    if (next.kind === 'refused') return form.show(next.messages);
    if (next.kind !== 'done' && next.kind !== 'blocked') return;
    keepHabits(staff.id, habitsOf(form.values));
    form.finish();
    if (next.kind === 'done') return setPosted(next.job);
    if (next.job) void navigate(jobEditPath(next.job.id), { replace: true, state: { blocked: true } });
  }
  function again(values: PostingValues) {
    form.begin(values);
    setOutcome(null);
    setPosted(null);
  }
  return { form, send, sending, outcome, posted, again };
}

/** The form of a new job, and what comes after it was sent. */
export function NewJob(props: NewJobProps) {
  const { title, initial } = props;
  const { t } = useText();
  const { form, send, sending, outcome, posted, again } = usePosting(props);
  usePageTitle(title);
  if (posted) return <Posted job={posted} values={form.values} onNext={again} />;
  const main = { label: t('jobForm.submit'), busy: sending === 'submit', run: () => void send(true) };
  const other = { label: t('jobForm.save'), busy: sending === 'save', run: () => void send(false) };
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="muted">{t('jobForm.draftKept')}</p>
      </div>
      <PostingFormView
        form={form}
        notice={
          <>
            {form.restoredAt && <Restored at={form.restoredAt} onDiscard={() => again(initial())} />}
            <SendNotice outcome={outcome} />
          </>
        }
        actions={<PostingActions main={main} other={other} messages={form.messages} />}
      />
    </>
  );
}
