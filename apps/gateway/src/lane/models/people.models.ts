import {
  applicationReadColumns,
  applicationStepReadColumns,
  instantOfferReadColumns,
  placementReadColumns,
  staffReadColumns,
  stepsOfApplicationSelect,
  type ApplicationRow,
  type InstantOfferRow,
  type Market,
  type PlacementRow,
  type StaffRow,
} from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { globalId } from '../../graphql/global-id.ts';
import { wagePromiseOf } from '../../placements/wage-promise-of.ts';
import { columns, derived, ofProperties, one, type LanePlain, type LaneRow } from './fields.ts';

export const applicationModel: LaneRow = {
  type: 'Application',
  table: 'applications',
  key: 'id',
  columns: applicationReadColumns,
  fields: {
    ...columns('status', 'source', 'trackingCode', 'appliedAt', 'changedAt', 'offerMessage', 'offerEndsAt'),
    id: derived<ApplicationRow>(['marketId', 'id'], ({ marketId, id }) =>
      globalId('Application', marketId, id),
    ),
    reason: derived<ApplicationRow & { actsForIt: boolean }>(
      ['reason', 'reasonShared', 'actsForIt'],
      ({ reason, reasonShared, actsForIt }, { principal }) =>
        reasonShared || principal.kind === 'STAFF' || actsForIt ? reason : null,
    ),
    job: one('Job', 'job_id'),
    worker: one('Worker', 'worker_id'),
    placement: {
      kind: 'one',
      model: 'Placement',
      on: (alias, parent) =>
        `${alias}.market_id = ${parent}.market_id and ${alias}.application_id = ${parent}.id`,
    },
    steps: { kind: 'list', model: 'ApplicationStep', select: stepsOfApplicationSelect },
  },
};

export const applicationStepModel: LaneRow = {
  type: 'ApplicationStep',
  table: 'application_steps',
  key: 'id',
  columns: applicationStepReadColumns,
  fields: columns('status', 'at'),
};

export const placementModel: LaneRow = {
  type: 'Placement',
  table: 'placements',
  key: 'id',
  columns: placementReadColumns,
  fields: {
    ...columns('status', 'startsOn', 'endsOn', 'beginsAt'),
    id: derived<PlacementRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Placement', marketId, id)),
    application: one('Application', 'application_id'),
    wagePromise: derived<PlacementRow>(
      ['wageAmount', 'wageUnit', 'payBy', 'employerConfirmedAt', 'workerConfirmedAt', 'paidAt', 'paidAmount'],
      wagePromiseOf,
    ),
  },
};

export const instantOfferModel: LaneRow = {
  type: 'InstantOffer',
  table: 'instant_offers',
  key: 'id',
  columns: instantOfferReadColumns,
  fields: {
    ...columns('status', 'wave', 'reason', 'offeredAt', 'endsAt'),
    id: derived<InstantOfferRow>(['marketId', 'id'], ({ marketId, id }) =>
      globalId('InstantOffer', marketId, id),
    ),
    job: one('Job', 'job_id'),
    application: one('Application', 'application_id'),
  },
};

const staffValues = {
  id: ({ marketId, id }: StaffRow) => globalId('StaffMember', marketId, id),
  disabled: ({ disabledAt }: StaffRow) => disabledAt !== null,
  market: ({ marketId }: StaffRow, { markets }: RequestContext): Market | null => markets.market(marketId),
};

const staffColumns = ['username', 'displayName', 'roles', 'mustChangePassword'];

export const staffMemberModel: LaneRow = {
  type: 'StaffMember',
  table: 'staff_members',
  key: 'id',
  columns: staffReadColumns,
  fields: {
    ...columns(...staffColumns),
    id: derived<StaffRow>(['marketId', 'id'], staffValues.id),
    disabled: derived<StaffRow>(['disabledAt'], staffValues.disabled),
    market: derived<StaffRow>(['marketId'], staffValues.market),
  },
};

/** A member of staff whom another object names. */
export const staffMemberPlain: LanePlain = ofProperties('StaffMember', staffColumns, { fields: staffValues });
