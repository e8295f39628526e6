import {
  childPageSource,
  readColumns,
  type PageSource,
  type Parameters,
  type ReadColumns,
} from '../database/index.ts';
import { visibleToParties } from '../parties/index.ts';
import type { PageArguments, Principal } from '../shared/index.ts';
import { beginsAtOf } from './begins-at.ts';
import { placementList } from './placement-lists.ts';
import { Placement } from './placement.entity.ts';

/** Placements as compiled statements read them. */
export const placementReadColumns: ReadColumns = {
  ...readColumns(Placement),
  beginsAt: { as: 'instant', sql: beginsAtOf, isAlways: true },
};

/** The placement with a key, if the principal may see it. */
export const visiblePlacementSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from placements where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleToParties('placements', principal, parameters)}`;

/** A page of a worker's or a job's placements, as far as the principal may see them. Throws BadArgument. */
export const placementPageSource = (
  principal: Principal,
  parent: 'worker_id' | 'job_id',
  page: PageArguments,
  parentAlias: string,
): PageSource => childPageSource(placementList(principal, parent), page, parentAlias);
