import type { UseCaseContext } from '../../../context/index.ts';
import { Parameters, statementOf, type Db } from '../../../database/index.ts';
import { cappedCount, countLimit } from '../../../shared/index.ts';
import { countSelect, type CountQuestion } from '../job-count-store.ts';
import type { JobFilter } from '../job-filter.ts';
import { askedOf, type JobSearch } from '../search-jobs.ts';
import { fewerWords } from './fewer-words.ts';

export const widenings = [
  'SIBLING_TRADES',
  'WIDER_RADIUS',
  'WIDER_PLACE',
  'FEWER_WORDS',
  'WITHOUT_SEARCH',
  'WITHOUT_TRADES',
  'WITHOUT_SKILLS',
  'WITHOUT_EMPLOYER',
  'WITHOUT_SETTLEMENT',
  'WITHOUT_WAGE',
  'WITHOUT_DAYS',
  'WITHOUT_URGENT',
  'WITHOUT_PLACE',
  'WITHOUT_RADIUS',
  'WHOLE_BOARD',
] as const;
/** How a search was made wider. */
export type Widening = (typeof widenings)[number];

/** A wider search that finds something. */
export interface WiderSearch {
  widening: Widening;
  filter: JobFilter;
  count: number;
  exact: boolean;
}

type Wider = Pick<WiderSearch, 'widening' | 'filter'>;

/** More offers than these are no help. */
const mostOffers = 5;
const mostTexts = 2;
const widerRadius = 3;
/** Metres; a larger circle finds no more. */
const aroundTheEarth = 20_100_000;

/**
 * Wider searches that do find, nearest to what was asked first: something like it, then each filter dropped, the one first that
 * leaves the fewest. Where no single one helps, the whole board. One statement. Throws BadArgument.
 */
export async function widerSearches(context: UseCaseContext, search: JobSearch): Promise<WiderSearch[]> {
  const asked = askedOf(context, search);
  const ways = waysOf(context, search.filter);
  if (ways.length === 0) return [];
  const questions = ways.map(({ filter }) => ({
    ...askedOf(context, { ...search, filter }),
    now: asked.now,
  }));
  const counts = await countAll(context.db, questions, countLimit + 1);
  const found = ways
    .map((way, n) => ({ ...way, ...cappedCount(counts[n]!) }))
    .filter(({ count }) => count > 0);
  const single = fewTexts(found.filter(({ widening }) => widening !== 'WHOLE_BOARD')).sort(nearestFirst);
  return single.length > 0 ? single.slice(0, mostOffers) : found;
}

/** Not more than two shorter texts, the nearest of them. */
function fewTexts(found: readonly WiderSearch[]): WiderSearch[] {
  const further = found.filter(({ widening }) => widening === 'FEWER_WORDS').slice(mostTexts);
  return found.filter((one) => !further.includes(one));
}

const isLike = ({ widening }: WiderSearch): boolean => !widening.startsWith('WITHOUT_');
const nearestFirst = (a: WiderSearch, b: WiderSearch): number =>
  Number(isLike(b)) - Number(isLike(a)) || a.count - b.count;

async function countAll(db: Db, questions: readonly CountQuestion[], limit: number): Promise<number[]> {
  const parameters = new Parameters();
  const counts = questions.map((question) => countSelect(question, parameters, limit).sql);
  const text = `select array[${counts.join(', ')}] as counts`;
  return (await db.row<{ counts: number[] }>(statementOf('jobs.wider', text), parameters.values))!.counts;
}

function waysOf(context: UseCaseContext, filter: JobFilter): Wider[] {
  const { statuses, externalReference } = filter;
  if (externalReference) return [];
  const ways = [...likeIt(context, filter), ...without(filter)];
  return ways.length > 0 ? [...ways, { widening: 'WHOLE_BOARD', filter: { statuses } }] : [];
}

/** Trades of the same kind, a larger circle, the places around, fewer words: the texts nearest to the typed one first. */
function likeIt({ occupations, markets }: UseCaseContext, filter: JobFilter): Wider[] {
  const { occupationCodes, withinMetres, divisionCodes, search } = filter;
  const ways: Wider[] = [];
  const siblings = occupations.siblingsOf(occupationCodes ?? []);
  if (siblings.length > 0)
    ways.push({ widening: 'SIBLING_TRADES', filter: { ...filter, occupationCodes: siblings } });
  if (withinMetres && withinMetres < aroundTheEarth)
    ways.push({ widening: 'WIDER_RADIUS', filter: { ...filter, withinMetres: withinMetres * widerRadius } });
  const parents = (divisionCodes ?? []).flatMap((code) => markets.division(code)?.parentCode ?? []);
  if (parents.length > 0)
    ways.push({ widening: 'WIDER_PLACE', filter: { ...filter, divisionCodes: [...new Set(parents)] } });
  const fewer = fewerWords(search ?? '', occupations).map((words) => ({ ...filter, search: words }));
  return [...ways, ...fewer.map((one) => ({ widening: 'FEWER_WORDS' as const, filter: one }))];
}

const dropped: Partial<Record<Widening, readonly (keyof JobFilter)[]>> = {
  WITHOUT_SEARCH: ['search'],
  WITHOUT_TRADES: ['occupationCodes'],
  WITHOUT_SKILLS: ['skillIds'],
  WITHOUT_EMPLOYER: ['employerId'],
  WITHOUT_SETTLEMENT: ['settlements'],
  WITHOUT_WAGE: ['wageAtLeast', 'wageUnit'],
  WITHOUT_DAYS: ['startsFrom', 'startsTo'],
  WITHOUT_URGENT: ['urgent'],
  WITHOUT_PLACE: ['divisionCodes'],
  WITHOUT_RADIUS: ['withinMetres'],
};

/** The search without each of its filters; a single one would be the whole board. */
function without(filter: JobFilter): Wider[] {
  const ways = Object.entries(dropped).filter(([, fields]) => fields.some((field) => filter[field] != null));
  return ways.map(([widening, fields]) => ({
    widening: widening as Widening,
    filter: { ...filter, ...Object.fromEntries(fields.map((field) => [field, null])) },
  }));
}
