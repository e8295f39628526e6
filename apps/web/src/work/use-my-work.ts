import { problemOf, snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useCallback, useMemo, useState } from 'react';
import { useRecovery } from '../app/use-recovery.ts';
import { readFragment } from '../gql/index.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { myApplicationFragment, myWorkDocument } from './work-documents.ts';
import { useWorkFeed } from './use-work-feed.ts';
import { withNewest } from './work-list.ts';

const pageSize = 30;
/** A list has at most this many in one answer. */
const most = 100;

/** The reader's applications as they are now: the list, and what the stream told since. */
export function useMyWork() {
  const [first, setFirst] = useState(pageSize);
  const [heard, setHeard] = useState<ReadonlyMap<string, MyApplicationFragment>>(new Map());
  const [{ data, error, fetching, ...result }, fetchAgain] = useQuery({
    query: myWorkDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  const refresh = useCallback(() => fetchAgain({ requestPolicy: 'network-only' }), [fetchAgain]);
  const worker = data?.viewer.worker ?? null;
  const listener = useMemo(
    () => ({
      changed: (one: MyApplicationFragment) => setHeard((before) => new Map(before).set(one.id, one)),
      gap: refresh,
    }),
    [refresh],
  );
  useWorkFeed(listener);
  useRecovery(error !== undefined, refresh);
  const listed = readFragment(myApplicationFragment, worker?.applications.nodes ?? []);
  return {
    applications: withNewest(listed, heard),
    ...{ isReady: data !== undefined, isRegistered: worker !== null, isLoading: fetching, refresh },
    hasMore: worker?.applications.pageInfo.hasNextPage === true && first < most,
    more: () => setFirst((before) => Math.min(most, before * 2)),
    problem: error ? problemOf(error) : null,
    savedAt: snapshotTimeOf(result),
  };
}
