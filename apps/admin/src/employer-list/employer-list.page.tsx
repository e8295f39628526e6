import { PlusOutlined } from '@ant-design/icons';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { ListResults, NothingListed } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { canRegisterEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { newEmployerPath } from '../shared/paths/employer-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmployerFilterBar } from './employer-filter-bar.tsx';
import { apiFilterOf, filtersFrom, isNarrowed, paramsOf, type EmployerFilters } from './employer-filters.ts';
import { EmployerTable } from './employer-table.tsx';

const employerListQuery = graphql(`
  query EmployerList($filter: EmployerFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    employers(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        ...EmployerTableRow
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

function EmployerResults({ address }: { address: ListAddress<EmployerFilters> }) {
  const { t } = useText();
  const { filters, paging, clear } = address;
  const variables = { filter: apiFilterOf(filters), ...connectionArguments(paging) };
  return (
    <ListResults
      label={t('employers.title')}
      query={useSteadyQuery(employerListQuery, variables)}
      listOf={({ employers }) => employers}
      address={address}
      empty={
        <NothingListed
          narrowed={isNarrowed(filters)}
          title={t('employers.empty')}
          narrowedTitle={t('employers.emptyFiltered')}
          onClear={clear}
        />
      }
      table={({ nodes }) => <EmployerTable employers={nodes} />}
    />
  );
}

/** All employers of the market; filters and page stand in the address. */
export function EmployerListPage() {
  const { t } = useText();
  const staff = useStaff();
  const address = useListAddress(inAddress);
  usePageTitle(t('employers.title'));
  return (
    <>
      <div className="page-head">
        <h1>{t('employers.title')}</h1>
        {canRegisterEmployers(staff) && (
          <LinkButton to={newEmployerPath} type="primary" icon={<PlusOutlined />}>
            {t('employers.register')}
          </LinkButton>
        )}
      </div>
      <EmployerFilterBar
        key={address.version}
        filters={address.filters}
        onChange={address.filterBy}
        onClear={address.clear}
      />
      <EmployerResults address={address} />
    </>
  );
}
