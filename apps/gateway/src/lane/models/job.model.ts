import {
  allowedActions,
  applicationPageSource,
  jobReadColumns,
  jobShiftReadColumns,
  maySeeReference,
  placementPageSource,
  maySeeInside,
  shiftsOfJobSelect,
  wordedHits,
  type JobRow,
  type PageArguments,
} from '@yizhan/domain';
import { globalId } from '../../graphql/global-id.ts';
import type { GeoPointInput } from '../../graphql/geo-point.type.ts';
import { distanceTo, languageNeedsOf, openingsOf, placeOf, wageOf } from '../../jobs/job-values.ts';
import { columns, derived, one, type LaneRow } from './fields.ts';

type Acted = JobRow & { actsForIt: boolean };

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
    employer: one('Employer', 'employer_id'),
    shifts: { kind: 'list', model: 'JobShift', select: shiftsOfJobSelect },
    applications: {
      kind: 'page',
      model: 'Application',
      page: (page: PageArguments, { principal }, job) =>
        applicationPageSource(principal, 'job_id', page, job),
    },
    placements: {
      kind: 'page',
      model: 'Placement',
      page: (page: PageArguments, { principal }, job) => placementPageSource(principal, 'job_id', page, job),
    },
  },
};

export const jobShiftModel: LaneRow = {
  type: 'JobShift',
  table: 'job_shifts',
  key: 'startsAt',
  columns: jobShiftReadColumns,
  fields: columns('startsAt', 'endsAt'),
};
