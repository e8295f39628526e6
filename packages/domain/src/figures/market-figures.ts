import type { UseCaseContext } from '../context/index.ts';
import type { Market } from '../markets/index.ts';
import { accessDenied, assertMay, BadArgument, dayIn } from '../shared/index.ts';
import { readFigures, type HallFigures, type PeopleFigures } from './figure-store.ts';
import { hideSmall } from './hide-small.ts';

type HallNumbers = Omit<HallFigures, 'marketId'>;
type PeopleNumbers = Omit<PeopleFigures, 'marketId'>;

/** Figures of a market, or of all together; null where so few people would be told apart. */
export type FigureSet = HallNumbers & { [Name in keyof PeopleNumbers]: number | null };

export interface MarketFigure {
  market: Market;
  figures: FigureSet;
}

export interface MarketFigures {
  asOf: Date;
  markets: MarketFigure[];
  total: FigureSet;
}

const ofHalls = ['openJobs', 'openings', 'employers'] as const;
const ofPeople = [
  'workers',
  'workersToday',
  'workersThisMonth',
  'applicationsToday',
  'applicationsThisMonth',
  'placementsToday',
  'placementsThisMonth',
] as const;

/**
 * Sums over the markets of the caller's region, or of a division in it: figures and no persons. Throws AccessDenied where
 * the caller's market is no region, and BadArgument for a division outside it.
 */
export async function marketFigures(
  context: UseCaseContext,
  divisionCode: string | null,
): Promise<MarketFigures> {
  const { principal, market, markets, clock, db } = context;
  assertMay(principal, 'figures.read', market.id);
  if (!market.region) throw accessDenied(principal);
  const own = markets.marketsWithin(market.divisionCode);
  const asked = divisionCode === null ? own : markets.marketsWithin(divisionCode);
  if (asked.some((one) => !own.includes(one)) || (divisionCode !== null && asked.length === 0))
    throw outside();
  const asOf = clock.now();
  const ids = own.map(({ id }) => id);
  const read = await readFigures(db, ids, dayIn(market.timeZone, asOf), market.timeZone);
  return { asOf, ...together(own, asked, read) };
}

interface Column {
  cells: (number | null)[];
  total: number | null;
}

const sumOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + cell, 0);

/**
 * What is hidden is the same whichever division is asked for, else one answer would tell what another hides: so the whole
 * region is looked at, and a part has a sum only where nothing of it is hidden.
 */
function together(
  own: readonly Market[],
  asked: readonly Market[],
  { halls, people }: Awaited<ReturnType<typeof readFigures>>,
): Pick<MarketFigures, 'markets' | 'total'> {
  const whole = new Map<string, Column>();
  for (const name of ofHalls) {
    const cells = own.map(({ id }) => halls.get(id)![name]);
    whole.set(name, { cells, total: sumOf(cells) });
  }
  for (const name of ofPeople) whole.set(name, hideSmall(own.map(({ id }) => people.get(id)![name])));
  const row = (pick: (column: Column) => number | null): FigureSet =>
    Object.fromEntries([...whole].map(([name, column]) => [name, pick(column)])) as FigureSet;
  const isPart = asked.length < own.length;
  const places = asked.map((market) => own.indexOf(market));
  return {
    markets: asked.map((market, i) => ({ market, figures: row(({ cells }) => cells[places[i]!]!) })),
    total: row((column) => (isPart ? sumOfPart(column, places) : column.total)),
  };
}

function sumOfPart({ cells }: Column, places: readonly number[]): number | null {
  const part = places.map((place) => cells[place]!);
  return part.every((cell) => cell !== null) ? sumOf(part) : null;
}

const outside = (): BadArgument =>
  new BadArgument('divisionCode', {
    'zh-CN': '这个区划里没有归您汇总的市场，请换一个。',
    en: 'No market of your region lies in this division; choose another.',
  });
