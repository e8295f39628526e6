import { liveStatusOf, useClient } from '@yizhan/graphql-client';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../../gql/index.ts';

const applicationFeedSubscription = graphql(`
  subscription DeskApplicationFeed($after: String) {
    applicationFeed(after: $after) {
      cursor
      resync
      application {
        id
        status
        worker {
          id
        }
      }
    }
  }
`);

/**
 * Tells when an application of the worker has changed, or may have changed unseen. The stream goes on after its last
 * cursor by itself when the line breaks.
 */
export function useApplicationFeed(workerId: string, onStep: () => void, pause: boolean): void {
  const client = useClient();
  const step = useEffectEvent(onStep);
  useEffect(() => {
    if (pause) return undefined;
    const status = liveStatusOf(client);
    let { gaps } = status.getSnapshot();
    const unwatch = status.subscribe(() => {
      const now = status.getSnapshot().gaps;
      if (now > gaps) step();
      gaps = now;
    });
    const { unsubscribe } = client
      .subscription(applicationFeedSubscription, { after: null })
      .subscribe(({ data }) => {
        const event = data?.applicationFeed;
        if (event && (event.resync || event.application?.worker.id === workerId)) step();
      });
    return () => {
      unwatch();
      unsubscribe();
    };
  }, [client, workerId, pause]);
}
