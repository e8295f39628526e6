import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { LinkButton } from '../shared/link-button.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canPost } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { activeFilters, apiFilterOf, filtersFrom, paramsOf, type JobFilters } from './job-filters.ts';
import { JobTable } from './job-table.tsx';
import { Pager } from '../shared/list/pager.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import './job-list.css';

const jobListQuery = graphql(`
  query JobList($filter: JobFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    jobs(filter: $filter, orderBy: NEWEST, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        ...JobTableRow
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      totalCount
      totalCountIsExact
    }
  }
`);

const inAddress = { read: filtersFrom, write: paramsOf };

function JobResults({ filters, paging, turnTo, clear }: ListAddress<JobFilters>) {
  const { t } = useText();
  const variables = { filter: apiFilterOf(filters), ...connectionArguments(paging) };
  const { data, stale, problem, refresh } = useSteadyQuery(jobListQuery, variables);
  const isFiltered = activeFilters(filters) > 0;
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const strip = problem && <ProblemStrip problem={problem} onRetry={refresh} />;
  if (data.jobs.nodes.length === 0) {
    return (
      <EmptyState title={t(isFiltered ? 'jobs.emptyFiltered' : 'jobs.empty')}>
        {isFiltered && <Button onClick={clear}>{t('jobs.filter.clear')}</Button>}
      </EmptyState>
    );
  }
  return (
    <>
      {strip}
      <div className="job-list card" aria-busy={stale}>
        <JobTable jobs={data.jobs.nodes} />
        <Pager connection={data.jobs} paging={paging} onTurn={turnTo} />
      </div>
    </>
  );
}

/** All jobs of the market, whatever their state; filters and page stand in the address. */
export function JobListPage() {
  const { t } = useText();
  const staff = useStaff();
  const address = useListAddress(inAddress);
  usePageTitle(t('jobs.title'));
  return (
    <>
      <div className="page-head">
        <h1>{t('jobs.title')}</h1>
        {canPost(staff) && (
          <LinkButton to="/jobs/new" type="primary" icon={<PlusOutlined />}>
            {t('jobs.post')}
          </LinkButton>
        )}
      </div>
      <FilterBar
        key={address.version}
        filters={address.filters}
        onChange={address.filterBy}
        onClear={address.clear}
      />
      <JobResults {...address} />
    </>
  );
}
