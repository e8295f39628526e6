import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { addDays, assertMay, BadArgument } from '../../shared/index.ts';
import { giniOf } from './gini.ts';

/** Days of the market's calendar, both included. */
export interface ReportDays {
  from: string;
  to: string;
}

/** What one worker got; who it is, by the polite name and the end of the number. */
export interface WorkersOffers {
  politeName: string;
  maskedNumber: string;
  offers: number;
  accepted: number;
  declined: number;
  unanswered: number;
}

/** Who got how many offers in some days. */
export interface OfferReport {
  offers: number;
  accepted: number;
  people: number;
  /** The most that one person got. */
  most: number;
  /** Share of all offers that the tenth of people with the most of them got. */
  topTenthShare: number;
  /** 0: everybody got the same; near 1: one got all. */
  gini: number;
  /** Most offers first. */
  workers: WorkersOffers[];
}

const perWorker = statement(
  'instantHire.report',
  `select w.polite_name as "politeName", w.number, count(*)::int as offers,
     (count(*) filter (where o.status = 'ACCEPTED'))::int as accepted,
     (count(*) filter (where o.status = 'DECLINED'))::int as declined,
     (count(*) filter (where o.status = 'EXPIRED'))::int as unanswered
   from instant_offers o join workers w on w.market_id = o.market_id and w.id = o.worker_id
   where o.market_id = $1 and o.offered_at >= ($2::date)::timestamp at time zone $4
     and o.offered_at < ($3::date + 1)::timestamp at time zone $4
   group by w.id, w.polite_name, w.number order by offers desc, w.number`,
);

const mostDays = 92;
const mostListed = 50;

/** How offers were spread over people, for staff who read figures. Throws AccessDenied and BadArgument. */
export async function offerReport(context: UseCaseContext, { from, to }: ReportDays): Promise<OfferReport> {
  const { principal, market, db } = context;
  assertMay(principal, 'figures.read', market.id);
  if (from > to || to >= addDays(from, mostDays)) throw daysWrong();
  type Row = Omit<WorkersOffers, 'maskedNumber'> & { number: string };
  const rows = await db.rows<Row>(perWorker, [market.id, from, to, market.timeZone]);
  const counts = rows.map(({ offers }) => offers);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const tenth = Math.ceil(rows.length / 10);
  const offers = sum(counts);
  return {
    ...{ offers, accepted: sum(rows.map(({ accepted }) => accepted)), people: rows.length },
    most: counts[0] ?? 0,
    topTenthShare: offers === 0 ? 0 : sum(counts.slice(0, tenth)) / offers,
    gini: giniOf(counts),
    workers: rows
      .slice(0, mostListed)
      .map(({ number, ...row }) => ({ ...row, maskedNumber: masked(number) })),
  };
}

/** The last three characters, enough to tell two of one name apart at the window. */
const masked = (number: string): string => `***${number.slice(-3)}`;

const daysWrong = (): BadArgument =>
  new BadArgument('to', {
    'zh-CN': `日期要先后有序，最多 ${mostDays} 天。`,
    en: `The days are in order, at most ${mostDays} of them.`,
  });
