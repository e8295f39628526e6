import type { Parameters } from '../../database/index.ts';
import type { SortKey } from '../../shared/index.ts';
import { distanceFrom, type GeoPoint } from './job-filter.ts';

export const jobOrders = ['NEWEST', 'RELEVANCE', 'NEAREST', 'WAGE_HIGHEST', 'STARTS_SOONEST'] as const;
export type JobOrder = (typeof jobOrders)[number];

const id: SortKey = { expression: 'id', descending: true, type: 'uuid' };
const newest: SortKey = { expression: 'listed_at', descending: true, type: 'timestamptz' };
const soonest: SortKey = { expression: 'starts_on', descending: false, type: 'date' };
const bestPaid: SortKey = { expression: 'wage_per_day', descending: true, type: 'numeric' };

/** What an order needs to know of the question. */
export interface OrderQuestion {
  near: GeoPoint | null;
  search: string;
  /** Trades that the searched words name. */
  occupationCodes: string[];
}

/** The keys of an order, made unique by the id at the end; parameters are added where an expression needs them. */
export function sortKeys(order: JobOrder, question: OrderQuestion, parameters: Parameters): SortKey[] {
  switch (order) {
    case 'NEWEST':
      return [newest, id];
    case 'STARTS_SOONEST':
      return [soonest, newest, id];
    case 'WAGE_HIGHEST':
      return [bestPaid, newest, id];
    case 'NEAREST':
      return [
        { expression: distanceFrom(question.near!, parameters), descending: false, type: 'float8' },
        id,
      ];
    case 'RELEVANCE':
      return [
        { expression: relevance(question, parameters), descending: true, type: 'integer' },
        soonest,
        newest,
        id,
      ];
  }
}

/** 3 = the words stand in the title and name the trade, 2 = in the title, 1 = they name the trade, 0 = elsewhere. */
function relevance({ search, occupationCodes }: OrderQuestion, parameters: Parameters): string {
  const inTitle = `(position(${parameters.add(search)}::text in lower(title)) > 0)::integer`;
  const namesTrade = `(occupation_code = any(${parameters.add(occupationCodes)}::text[]))::integer`;
  return `(2 * ${inTitle} + ${namesTrade})`;
}
