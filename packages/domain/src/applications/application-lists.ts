import { ChildPages, type Db } from '../database/index.ts';
import type { Principal, SortKey } from '../shared/index.ts';
import { partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { applicationColumns, type ApplicationRow } from './application-row.ts';

const byId = (descending: boolean): SortKey => ({ expression: 'applications.id', descending, type: 'uuid' });
const byTime = (descending: boolean): SortKey => ({
  expression: 'applications.applied_at',
  descending,
  type: 'timestamptz',
});

function pagesOf(db: Db, principal: Principal, parent: 'worker_id' | 'job_id'): ChildPages<ApplicationRow> {
  const newestFirst = parent === 'worker_id';
  return new ChildPages(db, {
    name: `applications.of.${parent}.${partyVisibilityName(principal)}`,
    table: 'applications',
    columns: applicationColumns,
    parent: `applications.${parent}`,
    keys: [byTime(newestFirst), byId(newestFirst)],
    visible: (parameters) => visibleToParties('applications', principal, parameters),
  });
}

/** Workers' applications, newest first, as far as the principal may see them. */
export const applicationsOfWorkers = (db: Db, principal: Principal): ChildPages<ApplicationRow> =>
  pagesOf(db, principal, 'worker_id');

/** Jobs' applications, first come first, as far as the principal may see them. */
export const applicationsOfJobs = (db: Db, principal: Principal): ChildPages<ApplicationRow> =>
  pagesOf(db, principal, 'job_id');
