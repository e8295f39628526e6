import { Parameters, statementOf, type Db } from '../../../database/index.ts';
import { visibleInList } from '../../job-policy.ts';
import type { WageUnit } from '../../job-terms.ts';
import type { CountQuestion } from '../job-count-store.ts';
import {
  divisionCondition,
  jobConditions,
  settlementCondition,
  tradeCondition,
  wageColumn,
  type JobFilter,
} from '../job-filter.ts';

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
const facetKinds = Object.keys(facetColumns) as FacetKind[];

/**
 * How many jobs each choice would leave, the other filters kept. The jobs that all filters let through are read once, up to
 * `limit`; for each kind that is chosen among, those that the others let through as well.
 */
export async function countFacets(db: Db, question: FacetQuestion, limit: number): Promise<FacetRow[]> {
  const { principal, marketId, filter, payUnit } = question;
  const parameters = new Parameters();
  const market = parameters.add(marketId);
  const base = jobConditions(principal, { ...question, filter: withoutChoices(filter) }, parameters);
  const visible = visibleInList(filter, principal, parameters);
  const choices = choiceConditions(filter, parameters);
  const unit = payUnit ? `wage_unit = ${parameters.add(payUnit)} and ` : '';
  const amounts = `unnest(${parameters.add(question.payFrom)}::numeric[])`;
  const most = parameters.add(limit);
  const counted = (but: FacetKind | null): string => {
    const others = facetKinds.filter((kind) => kind !== but).map((kind) => choices[kind]);
    return `${readFor(but)} as materialized (
      select occupation_code, settlement, division_code, ${wageColumn(payUnit)} as pay, ${unit}true as has_pay from jobs
      where ${[`market_id = ${market}`, ...base.sql, ...others, visible].join(' and ')} limit ${most})`;
  };
  const chosen = facetKinds.filter((kind) => choices[kind] !== anyJob);
  const reads = [null, ...chosen];
  const sizes = reads.map((but) => `(select count(*) from ${readFor(but)})`).join(', ');
  const text = `with ${reads.map(counted).join(', ')}
    ${facetKinds.map((kind) => facetSelect(kind, chosen.includes(kind) ? kind : null, amounts)).join(' union all ')}
    union all select 'ROWS', null, greatest(${sizes})::int`;
  return db.rows<FacetRow>(statementOf('jobs.facets', text), parameters.values);
}

const readFor = (but: FacetKind | null): string => (but ? `but_${but.toLowerCase()}` : 'counted');

function facetSelect(kind: FacetKind, but: FacetKind | null, amounts: string): string {
  const paid = kind === 'PAY' ? ` join ${amounts} as pay_from on has_pay and pay >= pay_from` : '';
  return `select '${kind}' as kind, ${facetColumns[kind]} as value, count(*)::int as count from ${readFor(but)}${paid}
      group by 2`;
}

const withoutChoices = (filter: JobFilter): JobFilter => ({
  ...filter,
  occupationCodes: null,
  settlements: null,
  wageAtLeast: null,
  wageUnit: null,
  divisionCodes: null,
});

/** The condition of a kind that is not chosen among. */
const anyJob = 'true';

/** The filters of which there are counts, each as a condition. */
function choiceConditions(filter: JobFilter, parameters: Parameters): Record<FacetKind, string> {
  const { occupationCodes, settlements, wageAtLeast, wageUnit, divisionCodes } = filter;
  const unit = wageUnit ? [`wage_unit = ${parameters.add(wageUnit)}`] : [];
  const least = wageAtLeast ? [`${wageColumn(wageUnit)} >= ${parameters.add(wageAtLeast)}::numeric`] : [];
  return {
    TRADE: occupationCodes ? tradeCondition(occupationCodes, parameters) : anyJob,
    SETTLEMENT: settlements ? settlementCondition(settlements, parameters) : anyJob,
    PAY: [...unit, ...least].join(' and ') || anyJob,
    DIVISION: divisionCodes ? divisionCondition(divisionCodes, parameters) : anyJob,
  };
}
