import { liveStatusOf, useClient, type Client } from '@yizhan/graphql-client';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../gql/index.ts';
import type { ApplicationsLiveSubscription } from '../gql/graphql.ts';

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

type FeedEvent = ApplicationsLiveSubscription['applicationFeed'];

/**
 * The market's applications as they change. It rests while the page is out of sight and goes on after its last cursor;
 * where events may have been missed, everything counts as changed.
 */
class ApplicationFeed {
  private cursor: string | null = null;
  private stop: (() => void) | null = null;
  private gaps = 0;

  constructor(
    private readonly client: Client,
    /** Null when anything may have changed. */
    private readonly onChange: (jobId: string | null) => void,
  ) {}

  /** Listens until the returned function is called. */
  run(): () => void {
    const status = liveStatusOf(this.client);
    const unwatch = status.subscribe(() => this.noticeGaps(status.getSnapshot().gaps));
    document.addEventListener('visibilitychange', this.onVisibility);
    this.open();
    return () => {
      unwatch();
      document.removeEventListener('visibilitychange', this.onVisibility);
      this.rest();
    };
  }

  private readonly onVisibility = () => {
    if (document.visibilityState === 'hidden') return this.rest();
    if (!this.stop) this.open();
    if (this.cursor === null) this.onChange(null);
  };

  private open(): void {
    const { unsubscribe } = this.client
      .subscription(applicationsLive, { after: this.cursor })
      .subscribe(({ data }) => data && this.hear(data.applicationFeed));
    this.stop = unsubscribe;
  }

  private rest(): void {
    this.stop?.();
    this.stop = null;
  }

  private hear({ cursor, resync, application, instantHireJob }: FeedEvent): void {
    this.cursor = cursor;
    if (resync) this.onChange(null);
    else if (application) this.onChange(application.job.id);
    else if (instantHireJob) this.onChange(instantHireJob.id);
  }

  private noticeGaps(gaps: number): void {
    if (gaps > this.gaps) this.onChange(null);
    this.gaps = gaps;
  }
}

/** Tells when an application for the job, or the waves it is offered in, have changed, or may have. */
export function useApplicationFeed(jobId: string, onChange: () => void): void {
  const client = useClient();
  const tell = useEffectEvent((changed: string | null) => {
    if (changed === null || changed === jobId) onChange();
  });
  useEffect(() => new ApplicationFeed(client, (changed) => tell(changed)).run(), [client]);
}
