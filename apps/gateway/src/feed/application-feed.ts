import {
  applicationsByKeys,
  instantOffersByKeys,
  type ApplicationRow,
  type Db,
  type InstantOfferRow,
  type NumberedEvent,
} from '@yizhan/domain';
import { Feed, type FeedItem } from './feed.ts';

/** One change: of an application, of an offer of an urgent job for its worker, or of a job's waves for whoever hires. */
export interface ApplicationFeedItem extends FeedItem {
  application: ApplicationRow | null;
  instantOffer: InstantOfferRow | null;
  /** The job whose waves changed, and whose it is. */
  hiring: { jobId: string; employerId: string } | null;
}

const nothing = { application: null, instantOffer: null, hiring: null, resync: false } as const;

/** Applications and offers as they change; who may see which is asked of each subscriber. */
export class ApplicationFeed extends Feed<ApplicationFeedItem> {
  protected async toItems(events: readonly NumberedEvent[]): Promise<ApplicationFeedItem[]> {
    const items = [
      ...(await applicationItems(this.db, events)),
      ...(await offerItems(this.db, events)),
      ...hiringItems(events),
    ];
    return items.toSorted((a, b) => a.sequence - b.sequence);
  }

  protected resync(marketId: number, sequence: number): ApplicationFeedItem {
    return { ...nothing, sequence, marketId, resync: true };
  }
}

/** Several changes of one thing in a batch become its last one. */
const latestOf = (
  events: readonly NumberedEvent[],
  types: readonly string[],
  keyOf: (event: NumberedEvent) => string,
): [string, NumberedEvent][] => [
  ...new Map(
    events.filter(({ type }) => types.includes(type)).map((event) => [keyOf(event), event]),
  ).entries(),
];

/** What changed as it is now, each once; what is not there any more is left out. */
async function rowItems<Row extends { id: string }>(
  latest: readonly [string, NumberedEvent][],
  fetch: (marketIds: number[], ids: string[]) => Promise<Row[]>,
  told: (row: Row) => Partial<ApplicationFeedItem>,
): Promise<ApplicationFeedItem[]> {
  if (latest.length === 0) return [];
  const marketIds = latest.map(([, { marketId }]) => marketId);
  const ids = latest.map(([id]) => id);
  const rows = new Map((await fetch(marketIds, ids)).map((row) => [row.id, row]));
  return latest.flatMap(([id, { sequence, marketId }]) => {
    const row = rows.get(id);
    return row ? [{ ...nothing, sequence, marketId, ...told(row) }] : [];
  });
}

const applicationItems = (db: Db, events: readonly NumberedEvent[]): Promise<ApplicationFeedItem[]> =>
  rowItems(
    latestOf(events, ['application.changed', 'placement.changed'], applicationOf),
    (...keys) => applicationsByKeys(db, ...keys),
    (application) => ({ application }),
  );

const offerItems = (db: Db, events: readonly NumberedEvent[]): Promise<ApplicationFeedItem[]> =>
  rowItems(
    latestOf(events, ['instantOffer.changed'], ({ subjectId }) => subjectId),
    (...keys) => instantOffersByKeys(db, ...keys),
    (instantOffer) => ({ instantOffer }),
  );

/** A placement belongs to its application: whoever watches the one wants to know of the other. */
const applicationOf = ({ type, subjectId, data }: NumberedEvent): string =>
  type === 'application.changed' ? subjectId : (data['applicationId'] as string);

/** An answer changes the figures of its wave: whoever hires hears of that, and not of whom. */
const hiringItems = (events: readonly NumberedEvent[]): ApplicationFeedItem[] =>
  latestOf(
    events,
    ['instantHire.changed', 'instantOffer.changed'],
    ({ data }) => data['jobId'] as string,
  ).map(([jobId, { sequence, marketId, data }]) => {
    const hiring = { jobId, employerId: data['employerId'] as string };
    return { ...nothing, sequence, marketId, hiring };
  });
