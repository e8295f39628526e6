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

type Items = Promise<ApplicationFeedItem[]>;

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

const keysOf = (latest: readonly [string, NumberedEvent][]): [number[], string[]] => [
  latest.map(([, { marketId }]) => marketId),
  latest.map(([id]) => id),
];

async function applicationItems(db: Db, events: readonly NumberedEvent[]): Items {
  const latest = latestOf(events, ['application.changed', 'placement.changed'], applicationOf);
  if (latest.length === 0) return [];
  const rows = new Map((await applicationsByKeys(db, ...keysOf(latest))).map((row) => [row.id, row]));
  return latest.flatMap(([id, { sequence, marketId }]) => {
    const application = rows.get(id);
    return application ? [{ ...nothing, sequence, marketId, application }] : [];
  });
}

/** A placement belongs to its application: whoever watches the one wants to know of the other. */
const applicationOf = ({ type, subjectId, data }: NumberedEvent): string =>
  type === 'application.changed' ? subjectId : (data['applicationId'] as string);

async function offerItems(db: Db, events: readonly NumberedEvent[]): Items {
  const latest = latestOf(events, ['instantOffer.changed'], ({ subjectId }) => subjectId);
  if (latest.length === 0) return [];
  const rows = new Map((await instantOffersByKeys(db, ...keysOf(latest))).map((row) => [row.id, row]));
  return latest.flatMap(([id, { sequence, marketId }]) => {
    const instantOffer = rows.get(id);
    return instantOffer ? [{ ...nothing, sequence, marketId, instantOffer }] : [];
  });
}

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
