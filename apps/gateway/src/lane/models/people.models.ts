import {
  applicationPageSource,
  applicationReadColumns,
  applicationStepReadColumns,
  employerReadColumns,
  isVerified,
  placementPageSource,
  placementReadColumns,
  skillsOfWorkerSelect,
  stepsOfApplicationSelect,
  weekdaysOf,
  workerReadColumns,
  workerSkillReadColumns,
  type ApplicationRow,
  type EmployerRow,
  type PageArguments,
  type PlacementRow,
  type WorkerRow,
  type WorkerSkill,
} from '@yizhan/domain';
import { globalId } from '../../graphql/global-id.ts';
import { wagePromiseOf } from '../../placements/wage-promise-of.ts';
import { divisionNameOf, isAvailableToday, isMinor, tradesOf } from '../../workers/worker-values.ts';
import { columns, derived, one, type LaneRow } from './fields.ts';
import { displayNameOf, maskedPhoneOf, type SealedWorker } from './worker-names.ts';

export const employerModel: LaneRow = {
  type: 'Employer',
  table: 'employers',
  key: 'id',
  columns: employerReadColumns,
  fields: {
    ...columns('number', 'name', 'kind', 'verifiedAt', 'verifiedUntil', 'verifiedEvidence'),
    ...columns('takesCalls', 'divisionCode', 'createdAt'),
    id: derived<EmployerRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Employer', marketId, id)),
    verified: derived<EmployerRow>(['verifiedUntil'], (employer, { clock }) =>
      isVerified(employer, clock.now()),
    ),
  },
};

export const workerModel: LaneRow = {
  type: 'Worker',
  table: 'workers',
  key: 'id',
  columns: workerReadColumns,
  fields: {
    ...columns('number', 'formerNumbers', 'languages', 'divisionCode', 'radiusMetres', 'wagePerDayAtLeast'),
    ...columns('applicationCount', 'placementCount', 'noShowCount', 'registeredAt'),
    id: derived<WorkerRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Worker', marketId, id)),
    displayName: derived<SealedWorker>(['politeName', 'personId', 'sealedPerson'], displayNameOf),
    maskedPhone: derived<SealedWorker>(['personId', 'sealedPerson'], maskedPhoneOf),
    occupations: derived<WorkerRow>(['occupationCodes'], tradesOf),
    divisionName: derived<WorkerRow>(['divisionCode'], divisionNameOf),
    weekdays: derived<WorkerRow>(['weekdays'], ({ weekdays }) => weekdaysOf(weekdays)),
    availableToday: derived<WorkerRow>(['marketId', 'availableOn'], isAvailableToday),
    minor: derived<WorkerRow>(['marketId', 'adultOn'], isMinor),
    skills: { kind: 'list', model: 'WorkerSkill', select: skillsOfWorkerSelect },
    applications: {
      kind: 'page',
      model: 'Application',
      page: (page: PageArguments, { principal }, worker) =>
        applicationPageSource(principal, 'worker_id', page, worker),
    },
    placements: {
      kind: 'page',
      model: 'Placement',
      page: (page: PageArguments, { principal }, worker) =>
        placementPageSource(principal, 'worker_id', page, worker),
    },
  },
};

export const workerSkillModel: LaneRow = {
  type: 'WorkerSkill',
  table: 'worker_skills',
  key: 'skillId',
  columns: workerSkillReadColumns,
  fields: {
    ...columns('level'),
    skill: derived<WorkerSkill>(['skillId'], ({ skillId }, { occupations }) => occupations.skill(skillId)),
    confirmed: derived<WorkerSkill>(['confirmedAt'], ({ confirmedAt }) => confirmedAt !== null),
  },
};

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
    ...columns('status', 'startsOn', 'endsOn'),
    id: derived<PlacementRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Placement', marketId, id)),
    application: one('Application', 'application_id'),
    wagePromise: derived<PlacementRow>(
      ['wageAmount', 'wageUnit', 'payBy', 'employerConfirmedAt', 'workerConfirmedAt', 'paidAt', 'paidAmount'],
      wagePromiseOf,
    ),
  },
};
