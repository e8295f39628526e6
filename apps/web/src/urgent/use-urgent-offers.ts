import { useQuery } from '@yizhan/graphql-client';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { serverNow } from '../app/server-clock.ts';
import { useServices } from '../app/services.ts';
import { readFragment } from '../gql/index.ts';
import type { UrgentOfferFragment } from '../gql/graphql.ts';
import { useViewer } from '../session/use-viewer.ts';
import { withHeard } from './offer-state.ts';
import { urgentOfferFragment, urgentOffersDocument } from './urgent-documents.ts';

/** Never from the device: a call of this morning is none any more. */
const context = { requestPolicy: 'network-only', deviceCopy: false } as const;

/** The urgent calls of the reader as they are now: asked once, and told by the stream. */
export function useUrgentOffers() {
  const { work } = useServices();
  const { viewer } = useViewer();
  const isWorker = Boolean(viewer?.worker);
  const [heard, setHeard] = useState<ReadonlyMap<string, UrgentOfferFragment>>(new Map());
  const [{ data }, askAgain] = useQuery({ query: urgentOffersDocument, context, pause: !isWorker });
  const refresh = useCallback(() => askAgain(context), [askAgain]);
  const hear = useCallback(
    (offer: UrgentOfferFragment) => setHeard((before) => new Map(before).set(offer.id, offer)),
    [],
  );
  useEffect(
    () =>
      work.listen({
        event: ({ instantOffer }) => instantOffer && hear(readFragment(urgentOfferFragment, instantOffer)),
        gap: () => isWorker && refresh(),
      }),
    [work, hear, refresh, isWorker],
  );
  const nodes = data?.viewer.worker?.instantOffers.nodes ?? [];
  const listed = readFragment(urgentOfferFragment, nodes);
  return {
    offers: isWorker ? withHeard(listed, heard) : [],
    hear,
    isNews: ({ id }: { id: string }) => heard.has(id),
  };
}

/** The gateway's time, by the second while something counts down. */
export function useSecond(isCounting: boolean): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return serverNow();
}
