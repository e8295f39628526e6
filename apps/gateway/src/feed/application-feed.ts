import { applicationsByKeys, type ApplicationRow, type NumberedEvent } from '@yizhan/domain';
import { Feed, type FeedItem } from './feed.ts';

/** One change of an application. */
export interface ApplicationFeedItem extends FeedItem {
  application: ApplicationRow | null;
}

/** Applications as they change; who may see which is asked of each subscriber. */
export class ApplicationFeed extends Feed<ApplicationFeedItem> {
  /** Several changes of one application in a batch become its last one. */
  protected async toItems(events: readonly NumberedEvent[]): Promise<ApplicationFeedItem[]> {
    const changes = events.filter(
      ({ type }) => type === 'application.changed' || type === 'placement.changed',
    );
    if (changes.length === 0) return [];
    const latest = [...new Map(changes.map((event) => [applicationOf(event), event])).entries()];
    const keys = [latest.map(([, event]) => event.marketId), latest.map(([id]) => id)] as const;
    const rows = new Map((await applicationsByKeys(this.db, ...keys)).map((row) => [row.id, row]));
    return latest
      .flatMap(([id, { sequence, marketId }]) => {
        const application = rows.get(id);
        return application ? [{ sequence, marketId, application, resync: false }] : [];
      })
      .toSorted((a, b) => a.sequence - b.sequence);
  }

  protected resync(marketId: number, sequence: number): ApplicationFeedItem {
    return { sequence, marketId, application: null, resync: true };
  }
}

/** A placement belongs to its application: whoever watches the one wants to know of the other. */
const applicationOf = ({ type, subjectId, data }: NumberedEvent): string =>
  type === 'application.changed' ? subjectId : (data['applicationId'] as string);
