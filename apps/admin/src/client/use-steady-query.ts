import { problemOf, useQuery, type Problem, type TypedDocumentNode } from '@yizhan/graphql-client';
import { useCallback, useState } from 'react';

/** What a screen knows while it asks: the last good answer stays until a better one comes. */
export interface SteadyQuery<Data> {
  data: Data | undefined;
  /** The data answers an earlier question, or a newer answer is on its way. */
  stale: boolean;
  fetching: boolean;
  problem: Problem | null;
  refresh: () => void;
}

interface SteadyOptions {
  pause?: boolean;
  /** `cache-and-network` by default: shown at once, then made fresh. */
  requestPolicy?: 'cache-first' | 'cache-and-network' | 'network-only';
}

/** `useQuery` that neither empties the screen while the next page loads nor when a refresh fails. */
export function useSteadyQuery<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, requestPolicy = 'cache-and-network' }: SteadyOptions = {},
): SteadyQuery<Data> {
  const [result, execute] = useQuery<Data, Variables>({ query, variables, pause, requestPolicy });
  const [last, setLast] = useState<Data | undefined>(result.data);
  if (result.data && result.data !== last) setLast(result.data);
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const data = result.data ?? last;
  return {
    data,
    // While another page is asked for, urql gives the last one and calls it fetching, not stale.
    stale: data !== undefined && (result.stale || result.fetching || !result.data),
    fetching: result.fetching,
    problem: result.error ? problemOf(result.error) : null,
    refresh,
  };
}
