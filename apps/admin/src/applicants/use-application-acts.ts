import { newIdempotencyKey, useMutation, type CombinedError, type UserError } from '@yizhan/graphql-client';
import { useOneOf } from '@yizhan/ui';
import { App } from 'antd';
import { useActing, type ActedContext, type ActedWorker } from '../acting/use-acting.ts';
import { useReport } from '../client/use-report.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import type { ApplicationAct } from './application-status.ts';

const offerMutation = graphql(`
  mutation OfferFromDesk($input: OfferApplicationInput!) {
    outcome: offerApplication(input: $input) {
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
const shortlistMutation = graphql(`
  mutation ShortlistFromDesk($input: ShortlistApplicationInput!) {
    outcome: shortlistApplication(input: $input) {
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
const refuseMutation = graphql(`
  mutation RefuseFromDesk($input: RefuseApplicationInput!) {
    outcome: refuseApplication(input: $input) {
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
const acceptMutation = graphql(`
  mutation AcceptFromDesk($input: AcceptOfferInput!) {
    outcome: acceptOffer(input: $input) {
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

/** Why the employer says no, and whether the worker is told. */
export interface Refusal {
  reason: string;
  shareReason: boolean;
}

interface Answer {
  data?: { outcome: { userErrors: readonly UserError[] } } | undefined;
  error?: CombinedError | undefined;
}

/** What some acts need beside the application. */
interface Extras {
  refusal?: Refusal | undefined;
  /** As whom the offer is accepted. */
  acted?: ActedContext | undefined;
}

/** The application an act is about, and who applied. */
export interface ActedApplication {
  id: string;
  worker: ActedWorker;
}

/** One function per act, all answering alike. */
function useSenders() {
  const [, offer] = useMutation(offerMutation);
  const [, shortlist] = useMutation(shortlistMutation);
  const [, refuse] = useMutation(refuseMutation);
  const [, accept] = useMutation(acceptMutation);
  return {
    offer: (applicationId: string): Promise<Answer> =>
      offer({ input: { applicationId, idempotencyKey: newIdempotencyKey() } }),
    shortlist: (applicationId: string): Promise<Answer> => shortlist({ input: { applicationId } }),
    accept: (applicationId: string, { acted }: Extras): Promise<Answer> =>
      accept({ input: { applicationId, idempotencyKey: newIdempotencyKey() } }, acted),
    refuse: (applicationId: string, { refusal }: Extras): Promise<Answer> =>
      refuse({ input: { applicationId, reason: 'OTHER', ...refusal } }),
  };
}

/** Decides for the employer or the worker, one act at a time, tells it, and says that things have changed. */
export function useApplicationActs(onChanged: () => void) {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const report = useReport();
  const senders = useSenders();
  const actFor = useActing();
  const { busyWith: acting, run: runOne } = useOneOf<ApplicationAct>();

  function tell(act: ApplicationAct, name: string, { data, error }: Answer) {
    if (report(error, data?.outcome.userErrors ?? [])) return;
    const text = t(`applicants.done.${act}`, { name });
    void message.success(text);
    announce(text);
  }
  async function send(act: ApplicationAct, { id, worker }: ActedApplication, refusal?: Refusal) {
    try {
      const acted = act === 'accept' ? await actFor(worker) : undefined;
      if (acted !== null) tell(act, worker.name, await senders[act](id, { refusal, acted }));
    } finally {
      onChanged();
    }
  }
  const run = (act: ApplicationAct, application: ActedApplication, refusal?: Refusal) =>
    runOne(act, () => send(act, application, refusal));
  return { run, acting };
}
