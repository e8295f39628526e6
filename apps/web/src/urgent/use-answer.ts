import { newIdempotencyKey, useMutation, type UserError } from '@yizhan/graphql-client';
import { useRef } from 'react';
import { useSending } from '../form/use-sending.ts';
import { readFragment, type FragmentType } from '../gql/index.ts';
import type { UrgentOfferFragment } from '../gql/graphql.ts';
import { acceptUrgentDocument, declineUrgentDocument, urgentOfferFragment } from './urgent-documents.ts';

interface Answered {
  offer?: FragmentType<typeof urgentOfferFragment> | null;
  userErrors: readonly UserError[];
}

/** Says yes or no. However it went, the call is shown as the gateway then has it. */
export function useAnswer(offerId: string, onAnswered: (offer: UrgentOfferFragment) => void) {
  const [, accept] = useMutation(acceptUrgentDocument);
  const [, decline] = useMutation(declineUrgentDocument);
  const { isBusy, error, send } = useSending();
  const key = useRef<string | null>(null);
  /** A call that is over tells so itself; other refusals are told below the buttons. */
  const take = ({ offer, userErrors }: Answered): readonly UserError[] => {
    const now = offer && readFragment(urgentOfferFragment, offer);
    if (now) onAnswered(now);
    return now && now.status !== 'OFFERED' ? [] : userErrors;
  };
  return {
    ...{ isBusy, error },
    yes: () => {
      key.current ??= newIdempotencyKey();
      const input = { offerId, idempotencyKey: key.current };
      void send(
        () => accept({ input }),
        (data) => take(data.acceptInstantOffer),
      );
    },
    no: (reason: 'TOO_FAR' | 'PAY' | 'TIME' | 'OTHER_WORK' | null) =>
      void send(
        () => decline({ input: { offerId, reason } }),
        (data) => take(data.declineInstantOffer),
      ),
  };
}
