import { newIdempotencyKey, useMutation } from '@yizhan/graphql-client';
import { dayOf, dayText, useWording } from '@yizhan/ui';
import { App } from 'antd';
import { useActing } from '../../acting/use-acting.ts';
import { useReport } from '../../client/use-report.ts';
import { graphql } from '../../gql/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { canKeepWorkers } from '../../session/rights.ts';
import { useStaff } from '../../session/staff-context.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { useMarket } from '../../shell/market-context.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import type { PageApplication } from './use-history.ts';

const acceptOfferMutation = graphql(`
  mutation AcceptForWorker($input: AcceptOfferInput!) {
    acceptOffer(input: $input) {
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

const withdrawApplicationMutation = graphql(`
  mutation WithdrawForWorker($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
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

interface Question {
  title: string;
  text: string;
  confirm: string;
  danger: boolean;
  onYes: () => Promise<void>;
}

/** Asks once more in a dialog; Enter says yes, Esc no. */
function useQuestion() {
  const { t } = useText();
  const { modal } = App.useApp();
  return ({ title, text, confirm, danger, onYes }: Question) =>
    void modal.confirm({
      title,
      content: text,
      okText: confirm,
      cancelText: t('common.cancel'),
      okButtonProps: { danger },
      autoFocusButton: danger ? 'cancel' : 'ok',
      onOk: onYes,
    });
}

/** Tells what was done, or why not, and has the page read again either way. */
function useOutcome(onStep: () => void) {
  const { message } = App.useApp();
  const announce = useAnnounce();
  const report = useReport();
  return (error: Parameters<typeof report>[0], errors: Parameters<typeof report>[1], text: string) => {
    if (!report(error, errors)) {
      void message.success(text);
      announce(text);
    }
    onStep();
  };
}

interface Acting {
  /** Of the worker. */
  id: string;
  name: string;
  onStep: () => void;
}

/** The worker comes: asked, then said for them. */
function useAccept({ id: workerId, name, onStep }: Acting) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const ask = useQuestion();
  const tell = useOutcome(onStep);
  const actFor = useActing();
  const [, acceptOffer] = useMutation(acceptOfferMutation);
  return async ({ id, job }: PageApplication) => {
    const acted = await actFor({ id: workerId, name });
    if (!acted) return;
    const day = dayText(wording, job.startsOn, dayOf(Date.now(), timeZone));
    const idempotencyKey = newIdempotencyKey();
    ask({
      title: t('workers.page.acceptTitle', { name }),
      text: t('workers.page.acceptText', { job: job.title, employer: job.employer.name, day }),
      confirm: t('workers.page.acceptConfirm'),
      danger: false,
      onYes: async () => {
        const { data, error } = await acceptOffer({ input: { applicationId: id, idempotencyKey } }, acted);
        tell(error, data?.acceptOffer.userErrors ?? [], t('workers.page.accepted', { job: job.title }));
      },
    });
  };
}

/** The worker drops out: asked, then said for them. */
function useWithdraw({ id: workerId, name, onStep }: Acting) {
  const { t } = useText();
  const ask = useQuestion();
  const tell = useOutcome(onStep);
  const actFor = useActing();
  const [, withdrawApplication] = useMutation(withdrawApplicationMutation);
  return async ({ id, job }: PageApplication) => {
    const acted = await actFor({ id: workerId, name });
    if (!acted) return;
    ask({
      title: t('workers.page.withdrawTitle', { name }),
      text: t('workers.page.withdrawText', { job: job.title, employer: job.employer.name }),
      confirm: t('workers.page.withdrawConfirm'),
      danger: true,
      onYes: async () => {
        const { data, error } = await withdrawApplication({ input: { applicationId: id } }, acted);
        const errors = data?.withdrawApplication.userErrors ?? [];
        tell(error, errors, t('workers.page.withdrawn', { job: job.title }));
      },
    });
  };
}

/** Yes and no on behalf of somebody at the window, with their consent and each asked once more; Y answers the topmost offer. */
export function useAnswers(acting: Acting, applications: readonly PageApplication[]) {
  const { t } = useText();
  const mayAct = canKeepWorkers(useStaff());
  const accept = useAccept(acting);
  const withdraw = useWithdraw(acting);
  const topmost = applications.find(({ status }) => status === 'OFFERED');
  const enabled = mayAct && topmost !== undefined;
  useShortcut(
    { keys: ['y'], label: t('workers.page.shortcuts.answer'), group: 'atWorker', enabled },
    () => topmost && void accept(topmost),
  );
  return {
    accept: (application: PageApplication) => void accept(application),
    withdraw: (application: PageApplication) => void withdraw(application),
  };
}
