import { useMutation } from '@yizhan/graphql-client';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { CannedReasons } from '../shared/forms/canned-reasons.tsx';
import { ReasonField } from '../shared/forms/reason-field.tsx';
import { useAnnounce } from '../shell/announcer.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';

const closeJobMutation = graphql(`
  mutation CloseJob($input: CloseJobInput!) {
    closeJob(input: $input) {
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

interface CloseJobProps {
  id: string;
  number: string;
  open: boolean;
  onDone: () => void;
  onClosed: () => void;
}

const reasonKeys = ['filled', 'cancelled', 'wrong', 'other'] as const;

/** Closes the job once, tells it, and says that things have changed. */
function useClosing({ id, number, onDone, onClosed }: CloseJobProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const report = useReport();
  const [{ fetching }, closeJob] = useMutation(closeJobMutation);
  async function close(reason: string) {
    if (fetching) return;
    const result = await closeJob({ input: { jobId: id, ...(reason.trim() && { reason: reason.trim() }) } });
    if (!report(result.error, result.data?.closeJob.userErrors ?? [])) {
      const text = t('jobs.page.closed', { number });
      void message.success(text);
      announce(text);
      onDone();
    }
    onClosed();
  }
  return { close, closing: fetching };
}

/** Asks why, then takes the job off the board. */
export function CloseJob(props: CloseJobProps) {
  const { number, open, onDone } = props;
  const { t } = useText();
  const [reason, setReason] = useState('');
  const { close, closing } = useClosing(props);
  const send = () => void close(reason);
  const shortcut = { label: t('jobs.page.closeConfirm'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'], enabled: open }, send);
  return (
    <Modal
      open={open}
      title={t('jobs.page.closeTitle', { number })}
      okText={t('jobs.page.closeConfirm')}
      okButtonProps={{ danger: true, loading: closing }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onDone}
      destroyOnHidden
    >
      <p>{t('jobs.page.closeText')}</p>
      <ReasonField
        id="close-reason"
        autoFocus
        label={t('jobs.page.closeReason')}
        value={reason}
        onChange={setReason}
      />
      <CannedReasons
        reasons={reasonKeys.map((key) => t(`jobs.page.closeReasons.${key}`))}
        onChoose={setReason}
      />
    </Modal>
  );
}
