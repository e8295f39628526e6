import type { Db } from '../../src/database/index.ts';
import type { Vault } from '../../src/personal-data/index.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { Random } from '../random/random.ts';
import { Trades } from '../reference/trades.ts';
import { MarketCalendar } from '../time/market-calendar.ts';
import type { Filling } from './filling.ts';
import { divisionsBelow, staffAtWindow, takeNumbers, takeSerials, type SeededMarket } from './seed-store.ts';

/** What everything that is put into a market stands on. */
export interface Ground {
  db: Db;
  market: SeededMarket;
  vault: Vault;
  calendar: MarketCalendar;
  places: MarketPlaces;
  trades: Trades;
  /** Whose hand the window's is; null in a market without staff. */
  clerkId: string | null;
  /** Numbers taken before: of the market's employers, and of all that were invented in the deployment. */
  before: { employers: number; people: number; employerPhones: number };
  /** A row of numbers of its own for each purpose. */
  random(purpose: string): Random;
}

/** The series of the deployment that numbers whom the generator invented. */
export const inventedPeople = 'invented people';

export const employerSeries = ({ numberPrefix }: SeededMarket): string => `${numberPrefix}E`;

/** A market that is filled a second time gets other rows: what is there already is part of the seed. */
export async function groundOf(db: Db, market: SeededMarket, filling: Filling): Promise<Ground> {
  const [root, ...below] = await divisionsBelow(db, market.divisionCode);
  if (!root)
    throw new Error(
      `Division ${market.divisionCode} of market ${market.code} is not known; seed the reference data first`,
    );
  const before = {
    employers: await takeNumbers(db, market.id, employerSeries(market), filling.employers),
    people: await takeSerials(db, inventedPeople, filling.workers),
    employerPhones: await takeSerials(db, 'invented employers', filling.employers),
  };
  return {
    ...{ db, market, before },
    vault: filling.vault,
    calendar: new MarketCalendar(market.timeZone, filling.now.getTime()),
    places: new MarketPlaces(root, below),
    trades: new Trades(),
    clerkId: await staffAtWindow(db, market.id),
    random: (purpose) =>
      new Random(`${filling.seed} ${market.code} ${before.employers} ${before.people} ${purpose}`),
  };
}
