import { PlusOutlined } from '@ant-design/icons';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canPost } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { activeFilters, apiFilterOf, filtersFrom, paramsOf, type JobFilters } from './job-filters.ts';
import { JobTable } from './job-table.tsx';
import { ListResults, NothingListed } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';

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

function JobResults({ address }: { address: ListAddress<JobFilters> }) {
  const { t } = useText();
  const { filters, paging, clear } = address;
  const variables = { filter: apiFilterOf(filters), ...connectionArguments(paging) };
  return (
    <ListResults
      label={t('jobs.title')}
      query={useSteadyQuery(jobListQuery, variables)}
      listOf={({ jobs }) => jobs}
      address={address}
      empty={
        <NothingListed
          narrowed={activeFilters(filters) > 0}
          title={t('jobs.empty')}
          narrowedTitle={t('jobs.emptyFiltered')}
          onClear={clear}
        />
      }
      table={({ nodes }) => <JobTable jobs={nodes} />}
    />
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
      <JobResults address={address} />
    </>
  );
}
