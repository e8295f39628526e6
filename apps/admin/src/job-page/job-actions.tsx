import { App, Button } from 'antd';
import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useReport } from '../client/use-report.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { jobCopyPath, jobEditPath, jobReviewPath } from '../shared/paths/job-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { OverrideDialog } from '../job-form/override-dialog.tsx';
import { canOverride, canPost } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { CloseJob } from './close-job.tsx';

const jobActions = graphql(`
  fragment JobActions on Job {
    id
    number
    allowedActions
  }
`);

const submitJobMutation = graphql(`
  mutation SubmitFromJobPage($input: SubmitJobInput!) {
    submitJob(input: $input) {
      job {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface JobActionsProps {
  job: FragmentType<typeof jobActions>;
  onChanged: () => void;
}

interface SubmitOptions {
  id: string;
  number: string;
  mayUpdate: boolean;
  onChanged: () => void;
}

/**
 * Submits a draft as it stands. A blocked one opens in the form, where the words can be changed; who may not change
 * it but may set rules aside is asked why.
 */
function useSubmit({ id, number, mayUpdate, onChanged }: SubmitOptions) {
  const { t } = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const report = useReport();
  const asksWhy = canOverride(useStaff()) && !mayUpdate;
  const [asking, setAsking] = useState(false);
  const [{ fetching }, submitJob] = useMutation(submitJobMutation);
  async function submit(overrideReason?: string) {
    setAsking(false);
    const input = { jobId: id, ...(overrideReason && { overrideReason }) };
    const result = await submitJob({ input });
    const errors = result.data?.submitJob.userErrors ?? [];
    const isBlocked = errors.some(({ code }) => code === 'RULE_BLOCKED');
    if (isBlocked && asksWhy) return setAsking(true);
    if (isBlocked && mayUpdate) return void navigate(jobEditPath(id), { state: { blocked: true } });
    if (!report(result.error, errors)) void message.success(t('jobs.page.submitted', { number }));
    onChanged();
  }
  const dialog = asking && (
    <OverrideDialog onClose={() => setAsking(false)} onSend={(reason) => void submit(reason)} />
  );
  return { submit, submitting: fetching, dialog };
}

/** What the caller may do with the job now; the gateway says what that is. */
export function JobActions({ job: masked, onChanged }: JobActionsProps) {
  const { t } = useText();
  const staff = useStaff();
  const { id, number, allowedActions } = readFragment(jobActions, masked);
  const [closing, setClosing] = useState(false);
  const allows = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);
  const mayUpdate = allows('UPDATE');
  const { submit, submitting, dialog } = useSubmit({ id, number, mayUpdate, onChanged });
  return (
    <div className="job-page__actions">
      {allows('CLOSE') && (
        <Button danger onClick={() => setClosing(true)}>
          {t('jobs.page.close')}
        </Button>
      )}
      {canPost(staff) && <LinkButton to={jobCopyPath(id)}>{t('jobs.page.copy')}</LinkButton>}
      {mayUpdate && <LinkButton to={jobEditPath(id)}>{t('jobs.page.edit')}</LinkButton>}
      {allows('SUBMIT') && (
        <Button type="primary" loading={submitting} onClick={() => void submit()}>
          {t('jobs.page.submit')}
        </Button>
      )}
      {allows('REVIEW') && (
        <LinkButton to={jobReviewPath(id)} type="primary">
          {t('jobs.page.review')}
        </LinkButton>
      )}
      {dialog}
      <CloseJob
        id={id}
        number={number}
        open={closing}
        onDone={() => setClosing(false)}
        onClosed={onChanged}
      />
    </div>
  );
}
