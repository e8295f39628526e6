import { LiveFeed, useClient } from '@yizhan/graphql-client';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../gql/index.ts';

const applicationsLive = graphql(`
  subscription ApplicationsLive($after: String) {
    applicationFeed(after: $after) {
      cursor
      resync
      application {
        id
        job {
          id
        }
      }
      instantHireJob {
        id
      }
    }
  }
`);

/** The desk's stream rests as soon as its page is out of sight. */
const hiddenMs = 0;

/**
 * Tells when an application for the job, or the waves it is offered in, have changed, or may have: where events may have been missed,
 * everything counts as changed.
 */
export function useApplicationFeed(jobId: string, onChange: () => void): void {
  const client = useClient();
  const tell = useEffectEvent((changed: string | undefined) => {
    if (changed === jobId) onChange();
  });
  const tellAnyway = useEffectEvent(onChange);
  useEffect(() => {
    const feed = new LiveFeed(client, applicationsLive, ({ applicationFeed }) => applicationFeed, hiddenMs);
    feed.listen({
      event: ({ application, instantHireJob }) => tell(application?.job.id ?? instantHireJob?.id),
      gap: () => tellAnyway(),
    });
    return feed.run();
  }, [client]);
}
