import { useMutation } from '@yizhan/graphql-client';
import { useOneOf } from '@yizhan/ui';
import { App } from 'antd';
import { useState } from 'react';
import { useReport } from '../../client/use-report.ts';
import { graphql } from '../../gql/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAnnounce } from '../../shell/announcer.tsx';

const referMutation = graphql(`
  mutation ReferWorker($input: ApplyForJobInput!) {
    applyForJob(input: $input) {
      application {
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

/** Where a referral stands. */
export interface Referral {
  id: string;
  status: string;
}

interface Referred {
  byJob: Record<string, Referral>;
  last: Referral | null;
}

/** Puts the worker forward for jobs, one at a time; whoever is put forward twice keeps the one application. */
export function useRefer(worker: { id: string; name: string }, onReferred: () => void) {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const report = useReport();
  const [, applyForJob] = useMutation(referMutation);
  const { busyWith: busy, run } = useOneOf<string>();
  const [{ byJob, last }, setReferred] = useState<Referred>({ byJob: {}, last: null });

  async function send({ id: jobId, title }: { id: string; title: string }) {
    const input = { workerId: worker.id, jobId, source: 'DISPATCH' as const };
    const { data, error } = await applyForJob({ input });
    const application = data?.applyForJob.application;
    if (report(error, data?.applyForJob.userErrors ?? []) || !application) return;
    const text = t('workers.page.referred', { name: worker.name, job: title });
    setReferred((before) => ({ byJob: { ...before.byJob, [jobId]: application }, last: application }));
    void message.success(text);
    announce(text);
    onReferred();
  }
  const refer = (job: { id: string; title: string }) => run(job.id, () => send(job));
  return { refer, busy, byJob, last };
}
