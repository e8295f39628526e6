import { App } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { draftKey } from '../job-draft/draft-store.ts';
import { postingOf, type PostingSource } from '../job-draft/posting-values.ts';
import type { WriteOutcome } from '../job-draft/write-outcome.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useStaff } from '../session/staff-context.ts';
import { BlockedNotice } from './blocked-notice.tsx';
import { PostingActions } from '../posting-form/posting-actions.tsx';
import { PostingFormView } from '../posting-form/posting-form.tsx';
import { SendNotice } from './send-notice.tsx';
import { usePostingForm } from '../posting-form/use-posting-form.ts';
import { useSaveJob, type SavedJob } from './use-save-job.ts';

interface EditJobProps {
  job: SavedJob & { expiresAt: string };
  source: PostingSource;
  employerName: string;
  /** Why a reviewer sent it back; null when nobody did. */
  returned: string | null;
}

function wasBlocked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'blocked' in state && state.blocked === true;
}

/** Whether the form was opened because the posting had just been blocked. */
function useWasBlocked(): boolean {
  const location = useLocation();
  return wasBlocked(location.state);
}

/** The form, its saving and submitting, and what became of it. */
function useEditing({ job, source }: EditJobProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const staff = useStaff();
  const { timeZone } = useMarket();
  const [before] = useState(() => ({ ...job, values: postingOf(source, timeZone) }));
  const form = usePostingForm(draftKey(staff.id, `edit:${job.id}`), () => before.values);
  const { save, sending } = useSaveJob(before, form);
  const [outcome, setOutcome] = useState<WriteOutcome<SavedJob> | null>(null);
  const [isBlocked, setBlocked] = useState(useWasBlocked());

  async function send(submission: { overrideReason?: string } | null) {
    const next = await save(submission);
    if (!next) return;
    setOutcome(next);
    setBlocked(next.kind === 'blocked');
    if (next.kind === 'refused') return form.show(next.messages);
    if (next.kind !== 'done') return;
    form.finish();
    void message.success(t(submission ? 'jobs.page.submitted' : 'jobForm.saved', { number: job.number }));
    void navigate(jobPath(job.id), { replace: true });
  }
  return { form, send, sending, outcome, isBlocked };
}

type Editing = ReturnType<typeof useEditing>;

function Notices({ job, returned, editing }: Pick<EditJobProps, 'job' | 'returned'> & { editing: Editing }) {
  const { t } = useText();
  const { isBlocked, outcome, send } = editing;
  return (
    <>
      {returned && <p className="notice">{t('jobForm.returned', { note: returned })}</p>}
      {job.status === 'OPEN' && <p className="notice">{t('jobForm.reviewAgain')}</p>}
      {isBlocked && (
        <BlockedNotice
          number={job.number}
          isDraft={job.status === 'DRAFT'}
          onOverride={(overrideReason) => void send({ overrideReason })}
        />
      )}
      <SendNotice outcome={outcome} />
    </>
  );
}

function Actions({ isDraft, editing }: { isDraft: boolean; editing: Editing }) {
  const { t } = useText();
  const { form, send, sending } = editing;
  const save = {
    label: t(isDraft ? 'jobForm.save' : 'jobForm.saveChanges'),
    busy: sending === 'save',
    run: () => void send(null),
  };
  const submit = { label: t('jobForm.saveAndSubmit'), busy: sending === 'submit', run: () => void send({}) };
  if (!isDraft) return <PostingActions main={save} messages={form.messages} />;
  return <PostingActions main={submit} other={save} messages={form.messages} />;
}

/** The form of a job that exists; a draft can also be sent to review. */
export function EditJob(props: EditJobProps) {
  const { job, employerName, returned } = props;
  const { t } = useText();
  const editing = useEditing(props);
  const title = t('jobForm.editTitle', { number: job.number });
  usePageTitle(title);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p>{employerName}</p>
      </div>
      <PostingFormView
        form={editing.form}
        employerIsFixed
        notice={<Notices job={job} returned={returned} editing={editing} />}
        actions={<Actions isDraft={job.status === 'DRAFT'} editing={editing} />}
      />
    </>
  );
}
