import type { UseCaseContext } from '../../../context/index.ts';
import type { WageUnit } from '../../job-terms.ts';
import { askedOf, type JobSearch } from '../search-jobs.ts';
import { countFacets, type FacetKind, type FacetRow } from './facet-store.ts';

/** A choice and how many jobs it would leave. */
export interface FacetCount {
  value: string;
  count: number;
}

/** How many jobs each choice would leave, the other filters of the search kept. */
export interface JobFacets {
  /** By code, most first. */
  trades: FacetCount[];
  settlements: FacetCount[];
  /** By the least amount, lowest first. */
  pay: FacetCount[];
  /** By division code, most first. */
  divisions: FacetCount[];
  /** False when more jobs than can be counted were there: the counts are then at least so high. */
  exact: boolean;
}

/** Jobs are counted up to here. */
const facetLimit = 20_000;
/** More trades than these are no choice. */
const mostTrades = 30;

const perDay = [150, 200, 250, 300, 400, 500];
const amountsOf: Record<WageUnit, readonly number[]> = {
  DAY: perDay,
  HOUR: [15, 20, 25, 30, 40, 50],
  MONTH: [4_000, 5_000, 6_000, 7_000, 8_000, 10_000],
  PIECE: [],
  TASK: [],
  ORDER: [],
};

/** The choices that a search leaves, with their counts: one statement. Throws BadArgument. */
export async function jobFacets(
  context: UseCaseContext,
  search: JobSearch,
  payUnit: WageUnit | null,
): Promise<JobFacets> {
  const payFrom = payUnit ? amountsOf[payUnit] : perDay;
  const question = { ...askedOf(context, search), payUnit, payFrom };
  const rows = await countFacets(context.db, question, facetLimit + 1);
  const looked = rows.find(({ kind }) => kind === 'ROWS')!.count;
  return {
    trades: mostFirst(rows, 'TRADE').slice(0, mostTrades),
    settlements: mostFirst(rows, 'SETTLEMENT'),
    pay: mostFirst(rows, 'PAY').sort((a, b) => Number(a.value) - Number(b.value)),
    divisions: mostFirst(rows, 'DIVISION'),
    exact: looked <= facetLimit,
  };
}

function mostFirst(rows: readonly FacetRow[], wanted: FacetKind): FacetCount[] {
  return rows
    .filter(({ kind }) => kind === wanted)
    .map(({ value, count }) => ({ value: value!, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
