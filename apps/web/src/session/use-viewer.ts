import { problemOf, useQuery, useSession, type Problem } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import type { ViewerQuery } from '../gql/graphql.ts';
import { isPersonKnown } from './reader.ts';
import { session } from './session.ts';
import { viewerDocument } from './viewer-document.ts';

export type Viewer = ViewerQuery['viewer'];

/** Who reads: `starting` until it is known. */
export type ViewerState =
  | { state: 'starting'; viewer: null; problem: Problem | null }
  | { state: 'anonymous'; viewer: null; problem: null }
  | { state: 'person'; viewer: Viewer; problem: null };

/** What a mutation must touch for the answer to be asked anew: the first worker, the first employer. */
const context = { additionalTypenames: ['Worker', 'Employer', 'Viewer'] };
const stranger: ViewerState = { state: 'anonymous', viewer: null, problem: null };

/** Who reads the page, and how to ask again. Without a network it is whoever was signed in last. */
export function useViewer(): ViewerState & { retry(): void } {
  const { status } = useSession(session);
  const isPerson = status === 'signedIn' || isPersonKnown();
  const isPending = status === 'unknown' || status === 'restoring';
  const [{ data, error }, askAgain] = useQuery({
    query: viewerDocument,
    context,
    pause: !isPerson || isPending,
  });
  const retry = useCallback(() => askAgain({ ...context, requestPolicy: 'network-only' }), [askAgain]);
  if (!isPerson) return { ...stranger, retry };
  if (data?.viewer.kind === 'PERSON') return { state: 'person', viewer: data.viewer, problem: null, retry };
  return { state: 'starting', viewer: null, problem: error && !data ? problemOf(error) : null, retry };
}
