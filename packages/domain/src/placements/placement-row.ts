import { ColumnChoices, type Columns, type Wanted } from '../database/index.ts';
import type { Placement } from './placement.entity.ts';

/** A placement as lists and pages read one. */
export type PlacementRow = Placement;

const columns: Record<keyof PlacementRow, string> = {
  marketId: 'market_id',
  id: 'id',
  applicationId: 'application_id',
  jobId: 'job_id',
  workerId: 'worker_id',
  employerId: 'employer_id',
  status: 'status',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  wageAmount: 'wage_amount',
  wageUnit: 'wage_unit',
  payBy: 'pay_by',
  employerConfirmedAt: 'employer_confirmed_at',
  workerConfirmedAt: 'worker_confirmed_at',
  paidAt: 'paid_at',
  paidAmount: 'paid_amount',
  createdAt: 'created_at',
  changedAt: 'changed_at',
};

const named = (prefix: string): string =>
  Object.entries(columns)
    .map(([property, column]) => `placements.${column} as "${prefix}${property}"`)
    .join(', ');

/** The columns of a PlacementRow, under their property names. */
export const placementColumns = named('');

/** The same of a placement that is read with something else; see `nest`. */
export const joinedPlacementColumns = named('placement.');

const rights = ['marketId', 'id', 'applicationId', 'jobId', 'workerId', 'employerId', 'status'];
const choices = new ColumnChoices(placementColumns, rights);

/** The columns of the properties that are wanted, and of those that rights and relations are told by. */
export const placementColumnsOf = (wanted: Wanted): Columns => choices.of(wanted);
