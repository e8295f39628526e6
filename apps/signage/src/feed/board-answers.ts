import type { BoardJob, BoardSlogan, BoardSnapshot, FeedEvent } from '../board/board-job.ts';
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts';
import type { WallBoardQuery, WallFeedSubscription } from '../gql/graphql.ts';
import { WallJobFragment } from './wall-documents.ts';

type MarketAnswer = NonNullable<WallBoardQuery['market']>;

/** What the wall keeps of a job of the API. */
export function toJob(masked: FragmentType<typeof WallJobFragment>): BoardJob {
  const job = readFragment(WallJobFragment, masked);
  const { id, number, title, status, wage, settlement, startsOn, expiresAt, publishedAt, updatedAt } = job;
  return {
    ...{ id, number, title, status, wage, settlement, startsOn },
    trade: job.occupation.name,
    place: job.place.divisionName,
    headsLeft: job.openings,
    endsOn: job.endsOn ?? null,
    shiftStarts: job.shifts.map(({ startsAt }) => Date.parse(startsAt)).sort((a, b) => a - b),
    expiresAt: Date.parse(expiresAt),
    publishedAt: publishedAt ? Date.parse(publishedAt) : null,
    updatedAt: Date.parse(updatedAt),
  };
}

function toSlogan({ id, text, texts }: MarketAnswer['slogans'][number]): BoardSlogan {
  const inLanguage = (tag: RegExp) => texts.find(({ language }) => tag.test(language))?.text ?? null;
  return { id, chinese: inLanguage(/^zh/) ?? text, mongolian: inLanguage(/^mn/) };
}

/** The market and its slogans. */
export function toMarket(market: MarketAnswer): Pick<BoardSnapshot, 'market' | 'slogans'> {
  const { code, name, divisionCode, timeZone, openJobCount, slogans } = market;
  const brandColor = market.brandColor ?? null;
  const shown = { code, name, divisionCode, timeZone, openJobCount, brandColor };
  return { market: shown, slogans: slogans.map(toSlogan) };
}

/** A change of the board. */
export function toEvent(event: WallFeedSubscription['jobFeed']): FeedEvent {
  const { cursor, kind, jobId, job, resync, removal } = event;
  return { cursor, kind, jobId, job: job ? toJob(job) : null, resync, removal: removal ?? null };
}
