import { Parameters, statementOf, type Db } from '../../database/index.ts';
import { visibleTo } from '../job-policy.ts';
import type { WageUnit } from '../job-terms.ts';
import type { CountQuestion } from '../job-store.ts';
import {
  divisionCondition,
  jobConditions,
  settlementCondition,
  tradeCondition,
  wageColumn,
  type JobFilter,
} from './job-filter.ts';

export type FacetKind = 'TRADE' | 'SETTLEMENT' | 'PAY' | 'DIVISION';

/** One choice and how many jobs it would leave; of kind ROWS: how many jobs were looked at. */
export interface FacetRow {
  kind: FacetKind | 'ROWS';
  value: string | null;
  count: number;
}

/** What is counted beside the search: pay from these amounts on, in a unit or per day. */
export interface FacetQuestion extends CountQuestion {
  payUnit: WageUnit | null;
  payFrom: readonly number[];
}

const facetColumns: Record<FacetKind, string> = {
  TRADE: 'occupation_code',
  SETTLEMENT: 'settlement',
  PAY: 'pay_from::text',
  DIVISION: 'division_code',
};
/** The column that says whether a job passes the filter of a kind. */
const chosen = (kind: FacetKind): string => `is_${kind.toLowerCase()}`;
const facetKinds = Object.keys(facetColumns) as FacetKind[];

/**
 * How many jobs each choice would leave, the other filters kept: for this the jobs are read once that all filters but one at most
 * let through, up to `limit`.
 */
export async function countFacets(db: Db, question: FacetQuestion, limit: number): Promise<FacetRow[]> {
  const { principal, marketId, filter, payUnit } = question;
  const parameters = new Parameters();
  const market = parameters.add(marketId);
  const base = jobConditions(principal, { ...question, filter: withoutChoices(filter) }, parameters);
  const visible = visibleTo(principal, parameters);
  const choices = choiceConditions(filter, parameters);
  const passed = facetKinds.map((kind) => `(${choices[kind]})::int`).join(' + ');
  const unit = payUnit ? `wage_unit = ${parameters.add(payUnit)} and ` : '';
  const amounts = `unnest(${parameters.add(question.payFrom)}::numeric[])`;
  const text = `with counted as (
      select occupation_code, settlement, division_code, ${wageColumn(payUnit)} as pay, ${unit}true as has_pay,
        ${facetKinds.map((kind) => `${choices[kind]} as ${chosen(kind)}`).join(', ')}
      from jobs where ${[`market_id = ${market}`, ...base.sql, visible].join(' and ')}
        and ${passed} >= ${facetKinds.length - 1} limit ${parameters.add(limit)})
    ${facetKinds.map((kind) => facetSelect(kind, amounts)).join(' union all ')}
    union all select 'ROWS', null, count(*)::int from counted`;
  return db.rows<FacetRow>(statementOf('jobs.facets', text), parameters.values);
}

function facetSelect(kind: FacetKind, amounts: string): string {
  const others = facetKinds.filter((other) => other !== kind).map(chosen);
  const paid = kind === 'PAY' ? ` join ${amounts} as pay_from on has_pay and pay >= pay_from` : '';
  return `select '${kind}' as kind, ${facetColumns[kind]} as value, count(*)::int as count from counted${paid}
      where ${others.join(' and ')} group by 2`;
}

const withoutChoices = (filter: JobFilter): JobFilter => ({
  ...filter,
  occupationCodes: null,
  settlements: null,
  wageAtLeast: null,
  wageUnit: null,
  divisionCodes: null,
});

/** The filters of which there are counts, each as a condition. */
function choiceConditions(filter: JobFilter, parameters: Parameters): Record<FacetKind, string> {
  const { occupationCodes, settlements, wageAtLeast, wageUnit, divisionCodes } = filter;
  const unit = wageUnit ? [`wage_unit = ${parameters.add(wageUnit)}`] : [];
  const least = wageAtLeast ? [`${wageColumn(wageUnit)} >= ${parameters.add(wageAtLeast)}::numeric`] : [];
  return {
    TRADE: occupationCodes ? tradeCondition(occupationCodes, parameters) : 'true',
    SETTLEMENT: settlements ? settlementCondition(settlements, parameters) : 'true',
    PAY: [...unit, ...least].join(' and ') || 'true',
    DIVISION: divisionCodes ? divisionCondition(divisionCodes, parameters) : 'true',
  };
}
