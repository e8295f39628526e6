import type { EmployerRow, JobSearch, JobStatus, UseCaseContext } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';

/** The search for an employer's jobs, in its market: the open ones, or with statuses those, newest first. */
export function jobsOfEmployer(
  context: RequestContext,
  { marketId, id }: Pick<EmployerRow, 'marketId' | 'id'>,
  statuses: JobStatus[] | null,
): { inMarket: UseCaseContext; search: JobSearch } {
  const inMarket = context.inMarket(context.markets.market(marketId)?.code);
  return { inMarket, search: { filter: { employerId: id, statuses }, orderBy: statuses ? 'NEWEST' : null } };
}
