import {
  allowedActions,
  applicationPageSource,
  instantHireReadColumns,
  instantWaveReadColumns,
  jobReadColumns,
  jobReviewReadColumns,
  jobShiftReadColumns,
  maySeeReference,
  placementPageSource,
  reviewsOfJobSelect,
  maySeeInside,
  shiftsOfJobSelect,
  similarJobsSelect,
  wavesOfHireSelect,
  wordedHits,
  type JobRow,
} from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { globalId } from '../../graphql/global-id.ts';
import type { GeoPointInput } from '../../graphql/geo-point.type.ts';
import { distanceTo, languageNeedsOf, openingsOf, placeOf, wageOf } from '../../jobs/job-values.ts';
import { columns, derived, held, one, pageOf, type LaneRow } from './fields.ts';

type Acted = JobRow & { actsForIt: boolean };

/** What is the business of the market's staff and of whoever acts for the employer. */
const inside = {
  needs: ['marketId', 'actsForIt'],
  value: (job: Acted, { principal }: RequestContext) => maySeeInside(principal, job, job.actsForIt),
};

export const jobModel: LaneRow = {
  type: 'Job',
  table: 'jobs',
  key: 'id',
  columns: jobReadColumns,
  fields: {
    ...columns('number', 'title', 'description', 'status', 'headcount', 'placedCount', 'settlement'),
    ...columns('startsOn', 'endsOn', 'benefits', 'urgent', 'applicationCount'),
    ...columns('createdAt', 'updatedAt', 'submittedAt', 'publishedAt', 'expiresAt'),
    id: derived<JobRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Job', marketId, id)),
    openings: derived<JobRow>(['headcount', 'placedCount'], openingsOf),
    occupation: derived<JobRow>(['occupationCode'], ({ occupationCode }, { occupations }) =>
      occupations.occupation(occupationCode),
    ),
    skills: derived<JobRow>(['skillIds'], ({ skillIds }, { occupations }) => occupations.skills(skillIds)),
    wage: derived<JobRow>(['wageMin', 'wageMax', 'wageUnit', 'wageCurrency', 'wagePerDay'], wageOf),
    place: derived<JobRow>(['address', 'divisionCode', 'longitude', 'latitude'], placeOf),
    distance: derived<JobRow, { from: GeoPointInput }>(['longitude', 'latitude'], (job, _context, { from }) =>
      distanceTo(job, from),
    ),
    allowedActions: derived<Acted>(['marketId', 'status', 'actsForIt'], (job, { principal }) =>
      allowedActions(principal, job, job.actsForIt),
    ),
    externalReference: derived<Acted>(
      ['marketId', 'partnerId', 'externalReference', 'actsForIt'],
      (job, { principal }) => {
        const isMember = principal.kind === 'PERSON' && job.actsForIt;
        return maySeeReference(principal, job, isMember) ? job.externalReference : null;
      },
    ),
    ruleHits: derived<Acted>(['marketId', 'ruleHits', 'actsForIt'], (job, { principal, language }) =>
      maySeeInside(principal, job, job.actsForIt) ? wordedHits(job.ruleHits, language) : null,
    ),
    languageNeeds: derived<Acted>(['marketId', 'languageNeeds', 'actsForIt'], (job, context) =>
      languageNeedsOf(job, maySeeInside(context.principal, job, job.actsForIt), context),
    ),
    employer: held('Employer', 'employerId'),
    shifts: { kind: 'list', model: 'JobShift', select: shiftsOfJobSelect },
    reviews: { kind: 'list', model: 'JobReview', select: reviewsOfJobSelect, shown: inside },
    similar: {
      kind: 'list',
      model: 'Job',
      select: (job, parameters, { clock }) => similarJobsSelect(job, parameters, clock.now()),
    },
    instantHire: {
      kind: 'one',
      model: 'InstantHire',
      on: (alias, job) => `${alias}.market_id = ${job}.market_id and ${alias}.job_id = ${job}.id`,
      shown: inside,
    },
    applications: pageOf('Application', applicationPageSource, 'job_id'),
    placements: pageOf('Placement', placementPageSource, 'job_id'),
  },
};

export const jobShiftModel: LaneRow = {
  type: 'JobShift',
  table: 'job_shifts',
  key: 'startsAt',
  columns: jobShiftReadColumns,
  fields: columns('startsAt', 'endsAt'),
};

export const jobReviewModel: LaneRow = {
  type: 'JobReview',
  table: 'job_reviews',
  key: 'id',
  columns: jobReviewReadColumns,
  fields: {
    ...columns('decision', 'note', 'decidedAt', 'overriddenRules'),
    reviewer: one('StaffMember', 'reviewer_id'),
  },
};

export const instantHireModel: LaneRow = {
  type: 'InstantHire',
  table: 'instant_hires',
  key: 'jobId',
  columns: instantHireReadColumns,
  fields: {
    ...columns('status', 'startedAt', 'endedAt'),
    waves: { kind: 'list', model: 'InstantWave', select: wavesOfHireSelect },
  },
};

export const instantWaveModel: LaneRow = {
  type: 'InstantWave',
  table: 'instant_waves',
  key: 'number',
  columns: instantWaveReadColumns,
  fields: columns(
    ...[
      'number',
      'openings',
      'offers',
      'accepted',
      'declined',
      'unanswered',
      'startedAt',
      'endsAt',
      'endedAt',
    ],
  ),
};
