import { useMutation } from '@yizhan/graphql-client';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { VettingDecision, VettingEvidence, VettingQueueQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useKeptQueue } from '../shared/queue/use-kept-queue.ts';
import { useOneDecision } from '../shared/queue/use-one-decision.ts';
import { useQueueDesk } from '../shared/queue/use-queue-desk.ts';

const vettingQueueQuery = graphql(`
  query VettingQueue($first: Int!) {
    vettingQueue(first: $first) {
      nodes {
        id
        number
        name
        kind
        createdAt
        verifiedUntil
        vettings {
          decision
          decidedAt
        }
      }
      totalCount
    }
  }
`);

const vetEmployerMutation = graphql(`
  mutation VetEmployer($input: VetEmployerInput!) {
    vetEmployer(input: $input) {
      employer {
        id
        verified
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** An employer as the queue lists it. */
export type QueuedEmployer = VettingQueueQuery['vettingQueue']['nodes'][number];

/** What is decided of an employer: the papers seen, or what is missing. */
export interface Vetting {
  decision: VettingDecision;
  evidence: VettingEvidence[];
  note: string;
}

const atOnce = 50;
const told = { APPROVE: 'employers.vet.approved', REFUSE: 'employers.vet.refused' } as const;
const nameOf = ({ name }: QueuedEmployer): string => name;

/** The state of the vetting page: who waits, who is looked at, and what becomes of them. */
export function useVettingDesk() {
  const { t } = useText();
  const answer = useSteadyQuery(vettingQueueQuery, { first: atOnce }, { requestPolicy: 'network-only' });
  const queue = useKeptQueue(answer, ({ vettingQueue }) => vettingQueue);
  const { selected, select, settle } = useQueueDesk({ queue, parameter: 'employer', nameOf });
  const { decide: decideOnce, deciding } = useOneDecision<VettingDecision>();
  const [, vetEmployer] = useMutation(vetEmployerMutation);

  async function decide(employer: { id: string; number: string }, { decision, evidence, note }: Vetting) {
    const outcome = await decideOnce(decision, async () => {
      const input = { employerId: employer.id, decision, evidence, ...(note && { note }) };
      const { data, error } = await vetEmployer({ input });
      return { error, userErrors: data?.vetEmployer.userErrors ?? [] };
    });
    settle(employer, outcome, t(told[decision], { number: employer.number }));
  }
  return { queue, selected, select, decide, deciding };
}
