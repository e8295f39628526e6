import { ChildPages, type ChildList, type Db } from '../database/index.ts';
import type { Principal, SortKey } from '../shared/index.ts';
import { actsForEmployer, partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { jobBeside, type JobWithEmployer, type ReadJobs } from '../jobs/index.ts';
import { joinedPlacementColumns, type PlacementRow } from '../placements/index.ts';
import { applicationColumns, type ApplicationRow } from './application-row.ts';

/** An application of a list comes with what would be a further statement for a page of them. */
type ListedApplication = ApplicationRow & {
  placement: PlacementRow | null;
  /** The caller acts for its employer. */
  ofOwnEmployer: boolean;
  /** The job, where it is read with it. */
  job?: JobWithEmployer | null;
};

const withPlacement = `left join placements on placements.market_id = applications.market_id
  and placements.application_id = applications.id`;

const byId = (descending: boolean): SortKey => ({ expression: 'applications.id', descending, type: 'uuid' });
const byTime = (descending: boolean): SortKey => ({
  expression: 'applications.applied_at',
  descending,
  type: 'timestamptz',
});

/** Applications of a worker or of a job, as far as the principal may see them. */
export function applicationList(principal: Principal, parent: 'worker_id' | 'job_id'): ChildList {
  const newestFirst = parent === 'worker_id';
  return {
    name: `applications.of.${parent}.${partyVisibilityName(principal)}`,
    table: 'applications',
    columns: (parameters) => `${applicationColumns}, ${joinedPlacementColumns},
      ${actsForEmployer('applications', principal, parameters)} as "ofOwnEmployer"`,
    with: { name: 'placement', join: withPlacement },
    parent: `applications.${parent}`,
    keys: [byTime(newestFirst), byId(newestFirst)],
    visible: (parameters, parentAlias) =>
      visibleToParties(
        'applications',
        principal,
        parameters,
        parent === 'worker_id' ? parentAlias : undefined,
      ),
  };
}

/** Workers' applications, newest first, as far as the principal may see them, each with so much of its job. */
export const applicationsOfWorkers = (
  db: Db,
  principal: Principal,
  ofJobs: ReadJobs | null = null,
): ChildPages<ListedApplication> => {
  const list = applicationList(principal, 'worker_id');
  return new ChildPages(db, ofJobs ? { ...list, beside: jobBeside(ofJobs) } : list);
};

/** Jobs' applications, first come first, as far as the principal may see them. */
export const applicationsOfJobs = (db: Db, principal: Principal): ChildPages<ListedApplication> =>
  new ChildPages(db, applicationList(principal, 'job_id'));
