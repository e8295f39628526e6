import { instantOffersByKeys, type InstantOfferRow, type NumberedEvent } from '@yizhan/domain';
import { Feed, type FeedItem } from './feed.ts';

/** One change of an offer, for its worker, or of a job's waves, for whoever hires. */
export interface InstantHireFeedItem extends FeedItem {
  offer: InstantOfferRow | null;
  /** The job whose waves changed; null for an offer's worker. */
  jobId: string | null;
}

/** Offers and waves as they change; who may see which is asked of each subscriber. */
export class InstantHireFeed extends Feed<InstantHireFeedItem> {
  /** An answer changes the offer for its worker, and the wave for whoever hires: one item for each. */
  protected async toItems(events: readonly NumberedEvent[]): Promise<InstantHireFeedItem[]> {
    const answers = events.filter(({ type }) => type === 'instantOffer.changed');
    const steps = events.filter(({ type }) => type === 'instantHire.changed');
    const offers = new Map(
      answers.length === 0
        ? []
        : (
            await instantOffersByKeys(
              this.db,
              answers.map(({ marketId }) => marketId),
              answers.map(({ subjectId }) => subjectId),
            )
          ).map((row) => [row.id, row]),
    );
    const ofWorkers = [...latestOf(answers, ({ subjectId }) => subjectId).values()].flatMap(
      ({ sequence, marketId, subjectId }) => {
        const offer = offers.get(subjectId);
        return offer ? [{ sequence, marketId, offer, jobId: null, resync: false }] : [];
      },
    );
    const ofJobs = [...latestOf([...steps, ...answers], jobOf).entries()].map(
      ([jobId, { sequence, marketId }]) => ({ sequence, marketId, offer: null, jobId, resync: false }),
    );
    return [...ofWorkers, ...ofJobs].toSorted((a, b) => a.sequence - b.sequence);
  }

  protected resync(marketId: number, sequence: number): InstantHireFeedItem {
    return { sequence, marketId, offer: null, jobId: null, resync: true };
  }
}

const jobOf = ({ type, subjectId, data }: NumberedEvent): string =>
  type === 'instantHire.changed' ? subjectId : (data['jobId'] as string);

/** Several changes of one thing in a batch become its last one. */
const latestOf = (
  events: readonly NumberedEvent[],
  keyOf: (event: NumberedEvent) => string,
): Map<string, NumberedEvent> =>
  new Map(events.toSorted((a, b) => a.sequence - b.sequence).map((event) => [keyOf(event), event]));
