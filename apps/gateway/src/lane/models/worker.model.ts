import {
  applicationPageSource,
  availabilityReadColumns,
  instantOfferPageSource,
  mayReveal,
  placementPageSource,
  skillsOfWorkerSelect,
  weekdaysOf,
  workerReadColumns,
  workerSkillReadColumns,
  type AvailabilityException,
  type AvailabilityHours,
  type PageArguments,
  type WorkerRow,
  type WorkerSkill,
} from '@yizhan/domain';
import { exceptionsAhead, usualWeekOf } from '../../availability/availability-values.ts';
import { globalId } from '../../graphql/global-id.ts';
import { WorkerFieldsResolver } from '../../workers/worker-fields.resolver.ts';
import { divisionNameOf, isAvailableToday, isMinor, tradesOf } from '../../workers/worker-values.ts';
import { columns, derived, pageOf, type LaneRow } from './fields.ts';
import {
  displayNameOf,
  maskedIdNumberOf,
  maskedPhoneOf,
  type SealedIdNumber,
  type SealedWorker,
} from './worker-names.ts';

const resolver = new WorkerFieldsResolver();

export const workerModel: LaneRow = {
  type: 'Worker',
  table: 'workers',
  key: 'id',
  columns: { ...workerReadColumns, ...availabilityReadColumns },
  fields: {
    ...columns('number', 'formerNumbers', 'languages', 'divisionCode', 'radiusMetres', 'wagePerDayAtLeast'),
    ...columns('applicationCount', 'placementCount', 'noShowCount', 'registeredAt'),
    id: derived<WorkerRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Worker', marketId, id)),
    displayName: derived<SealedWorker>(['politeName', 'personId', 'sealedPerson'], displayNameOf),
    maskedPhone: derived<SealedWorker>(['personId', 'sealedPerson'], maskedPhoneOf),
    maskedIdNumber: derived<SealedIdNumber>(['personId', 'sealedIdNumber'], maskedIdNumberOf),
    mayReveal: derived<WorkerRow>(['marketId', 'personId'], (worker, { principal }) =>
      mayReveal(principal, worker),
    ),
    consents: derived<WorkerRow>(['marketId', 'id', 'personId'], (worker, context) =>
      resolver.consents(worker, context),
    ),
    usualWeek: derived<WorkerRow & { weekHours: AvailabilityHours[] }>(['weekdays', 'weekHours'], (worker) =>
      usualWeekOf(worker, worker.weekHours),
    ),
    availabilityExceptions: derived<WorkerRow & { exceptions: AvailabilityException[] }>(
      ['marketId', 'exceptions'],
      (worker, context) => exceptionsAhead(worker, worker.exceptions, context),
    ),
    instantOffers: {
      kind: 'page',
      model: 'InstantOffer',
      page: (page: PageArguments, { principal }, worker) => instantOfferPageSource(principal, page, worker),
    },
    occupations: derived<WorkerRow>(['occupationCodes'], tradesOf),
    divisionName: derived<WorkerRow>(['divisionCode'], divisionNameOf),
    weekdays: derived<WorkerRow>(['weekdays'], ({ weekdays }) => weekdaysOf(weekdays)),
    availableToday: derived<WorkerRow>(['marketId', 'availableOn'], isAvailableToday),
    minor: derived<WorkerRow>(['marketId', 'adultOn'], isMinor),
    skills: { kind: 'list', model: 'WorkerSkill', select: skillsOfWorkerSelect },
    applications: pageOf('Application', applicationPageSource, 'worker_id'),
    placements: pageOf('Placement', placementPageSource, 'worker_id'),
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
