import { ChildPages, type ChildList, type Db } from '../database/index.ts';
import type { Principal, SortKey } from '../shared/index.ts';
import { actsForEmployer, partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { jobBeside, type JobWithEmployer } from '../jobs/index.ts';
import { joinedPlacementColumns, type PlacementRow } from '../placements/index.ts';
import {
  applicationColumnsOf,
  wholeApplications,
  type ApplicationRow,
  type ReadApplications,
} from './application-row.ts';

/** An application of a list comes with what would be a further statement for a page of them, where it is wanted. */
type ListedApplication = ApplicationRow & {
  placement?: PlacementRow | null;
  /** The caller acts for its employer. */
  ofOwnEmployer?: boolean;
  job?: JobWithEmployer | null;
};

const placementJoin = `left join placements on placements.market_id = applications.market_id
  and placements.application_id = applications.id`;

const byId = (descending: boolean): SortKey => ({ expression: 'applications.id', descending, type: 'uuid' });
const byTime = (descending: boolean): SortKey => ({
  expression: 'applications.applied_at',
  descending,
  type: 'timestamptz',
});

/** Applications of a worker or of a job, as far as the principal may see them, with so much of each. */
export function applicationList(
  principal: Principal,
  parent: 'worker_id' | 'job_id',
  read: ReadApplications = wholeApplications,
): ChildList {
  const newestFirst = parent === 'worker_id';
  const { ofApplications, withPlacement, ofJobs } = read;
  const { sql, mark } = applicationColumnsOf(read);
  const isTold = ofApplications?.has('actsForIt') ?? true;
  return {
    name: `applications.of.${parent}.${partyVisibilityName(principal)}`,
    table: 'applications',
    columns: (parameters) =>
      [
        sql,
        ...(withPlacement ? [joinedPlacementColumns] : []),
        ...(isTold ? [`${actsForEmployer('applications', principal, parameters)} as "ofOwnEmployer"`] : []),
      ].join(', '),
    mark: `${mark}${withPlacement ? '.p' : ''}${isTold ? '.a' : ''}`,
    ...(withPlacement && { with: { name: 'placement', join: placementJoin } }),
    ...(ofJobs && { beside: jobBeside(ofJobs) }),
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

/** Workers' applications, newest first, as far as the principal may see them. */
export const applicationsOfWorkers = (
  db: Db,
  principal: Principal,
  read = wholeApplications,
): ChildPages<ListedApplication> =>
  new ChildPages(db, applicationList(principal, 'worker_id', read), read.withPageInfo);

/** Jobs' applications, first come first, as far as the principal may see them. */
export const applicationsOfJobs = (
  db: Db,
  principal: Principal,
  read = wholeApplications,
): ChildPages<ListedApplication> =>
  new ChildPages(db, applicationList(principal, 'job_id', read), read.withPageInfo);
