import {
  areFew,
  beside,
  ColumnChoices,
  type Parameters,
  statement,
  wantedKeys,
  type Beside,
  type Db,
  type TableList,
  type Transaction,
  type Wanted,
} from '../database/index.ts';
import type { SortKey } from '../shared/index.ts';
import { queryTokens, tokenOfNothing } from '../shared/text/index.ts';
import { employerRow } from './employer-read-model.ts';
import type { EmployerKind } from './employer.entity.ts';
import type { EmployerVetting, VettingEvidence } from './vetting/employer-vetting.entity.ts';

/** An employer as lists and pages show one. */
export interface EmployerRow {
  marketId: number;
  id: string;
  number: string;
  name: string;
  kind: EmployerKind;
  verifiedAt: Date | null;
  verifiedUntil: Date | null;
  /** What was checked the last time. */
  verifiedEvidence: VettingEvidence[];
  takesCalls: boolean;
  divisionCode: string | null;
  createdAt: Date;
}

/** The columns of an EmployerRow, in statements that read or join `employers` by that name. */
export const employerColumns = `employers.market_id as "marketId", employers.id, employers.number, employers.name,
  employers.kind, employers.verified_at as "verifiedAt", employers.verified_until as "verifiedUntil",
  employers.verified_evidence as "verifiedEvidence", employers.takes_calls as "takesCalls",
  employers.division_code as "divisionCode", employers.created_at as "createdAt"`;
const choices = new ColumnChoices(employerColumns, ['marketId', 'id']);

/** Reads a row's employer beside it, given its market and the employer's id; of its properties those wanted, or all. */
export function employerBeside(marketId: string, id: string, name: string, wanted: Wanted): Beside {
  const read = choices.of(wanted);
  const select = `select ${read.below(name)} from employers where employers.market_id = ${marketId} and employers.id = ${id}`;
  return beside(name, select, read.mark);
}

const byKeys = statement(
  'employers.byKeys',
  `select ${employerColumns} from ${wantedKeys}
   join employers on market_id = m and id = i`,
);

/** The employers with these keys, in no order. */
export function employersByKeys(db: Db, marketIds: number[], ids: string[]): Promise<EmployerRow[]> {
  return db.rows<EmployerRow>(byKeys, [marketIds, ids], areFew(ids));
}

const lock = statement(
  'employers.lock',
  `select ${employerColumns} from employers where market_id = $1 and id = $2 for no key update`,
);

/** The employer, held against other changes until the transaction ends. */
export function lockEmployer(tx: Transaction, marketId: number, id: string): Promise<EmployerRow | null> {
  return tx.row<EmployerRow>(lock, [marketId, id]);
}

const vettings = statement(
  'employers.vettings',
  `select market_id as "marketId", id, employer_id as "employerId", decision, evidence, note, staff_id as "staffId",
     decided_at as "decidedAt"
   from ${wantedKeys} join employer_vettings on market_id = m and employer_id = i
   order by decided_at desc`,
);

/** The looks at these employers' papers, newest first. */
export function vettingsByEmployerKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
): Promise<EmployerVetting[]> {
  return db.rows<EmployerVetting>(vettings, [marketIds, ids]);
}

/** What to list. */
export interface EmployerListFilter {
  search?: string | null;
  kinds?: EmployerKind[] | null;
  verified?: boolean | null;
}

export const employerSort: readonly SortKey[] = [{ expression: 'id', descending: false, type: 'uuid' }];

function tokensOrNothing(search: string): string[] {
  const tokens = queryTokens(search);
  return tokens.length > 0 ? tokens : [tokenOfNothing];
}

/** The conditions of a filter, always all of them: one statement whatever is asked. */
function conditions(
  marketId: number,
  { search, kinds = null, verified = null }: EmployerListFilter,
  now: Date,
  parameters: Parameters,
): string[] {
  const words = `${parameters.add(search?.trim() ? tokensOrNothing(search) : null)}::text[]`;
  const wantedKinds = `${parameters.add(kinds)}::text[]`;
  const isWanted = `${parameters.add(verified)}::boolean`;
  return [
    `market_id = ${parameters.add(marketId)}`,
    `(${words} is null or search_tokens @> ${words})`,
    `(${wantedKinds} is null or kind = any(${wantedKinds}))`,
    `(${isWanted} is null or coalesce(verified_until > ${parameters.add(now)}, false) = ${isWanted})`,
  ];
}

/** The employers of a market that a filter leaves, oldest first. */
export const employerList = (marketId: number, filter: EmployerListFilter, now: Date): TableList => ({
  table: 'employers',
  row: employerRow,
  where: (parameters) => conditions(marketId, filter, now, parameters),
  keys: () => employerSort,
});
