import { useMutation } from '@yizhan/graphql-client';
import { useMemo } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql, readFragment } from '../gql/index.ts';
import type { PersonConflictsQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useKeptQueue } from '../shared/queue/use-kept-queue.ts';
import { useOneDecision } from '../shared/queue/use-one-decision.ts';
import { useQueueDesk } from '../shared/queue/use-queue-desk.ts';
import { mergeSide, type MergeSide } from './merge-side.ts';

const personConflictsQuery = graphql(`
  query PersonConflicts($first: Int!) {
    personConflicts(first: $first) {
      nodes {
        id
        path
        foundAt
        maskedPhone
        employerNames
        claimant {
          id
          ...MergeSide
        }
        worker {
          id
          ...MergeSide
        }
      }
      totalCount
    }
  }
`);

const dismissPersonConflictMutation = graphql(`
  mutation DismissPersonConflict($input: DismissPersonConflictInput!) {
    dismissPersonConflict(input: $input) {
      conflictId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type ListedConflict = PersonConflictsQuery['personConflicts']['nodes'][number];

/** Two accounts that wait, with what the queue calls them. */
export interface QueuedConflict extends Omit<ListedConflict, 'claimant' | 'worker'> {
  number: string;
  claimant: MergeSide | null;
  worker: MergeSide | null;
}

function queued(listed: ListedConflict): QueuedConflict {
  const claimant = listed.claimant ? readFragment(mergeSide, listed.claimant) : null;
  const worker = listed.worker ? readFragment(mergeSide, listed.worker) : null;
  const number = worker?.number ?? listed.maskedPhone ?? claimant?.number ?? '';
  return { ...listed, claimant, worker, number };
}

const atOnce = 50;
const nameOf = ({ worker, number }: QueuedConflict): string => worker?.displayName ?? number;

/** The state of the page: who waits, who is looked at, and what becomes of them. */
export function useDuplicatesDesk() {
  const { t } = useText();
  const answer = useSteadyQuery(personConflictsQuery, { first: atOnce }, { requestPolicy: 'network-only' });
  const listed = answer.data?.personConflicts;
  const page = useMemo(() => listed && { ...listed, nodes: listed.nodes.map(queued) }, [listed]);
  const queue = useKeptQueue({ ...answer, data: page }, (known) => known);
  const { selected, select, settle } = useQueueDesk({ queue, parameter: 'conflict', nameOf });
  const { decide: decideOnce, deciding } = useOneDecision<'DIFFERENT'>();
  const [, dismissPersonConflict] = useMutation(dismissPersonConflictMutation);

  async function dismiss(conflict: QueuedConflict) {
    const outcome = await decideOnce('DIFFERENT', async () => {
      const { data, error } = await dismissPersonConflict({ input: { conflictId: conflict.id } });
      return { error, userErrors: data?.dismissPersonConflict.userErrors ?? [] };
    });
    settle(conflict, outcome, t('duplicates.dismissed'));
  }
  function merged(conflict: QueuedConflict, outcome: 'done' | 'gone') {
    settle(conflict, outcome, t('duplicates.merged', { number: conflict.worker?.number ?? '' }));
  }
  return { queue, selected, select, dismiss, deciding, merged };
}
