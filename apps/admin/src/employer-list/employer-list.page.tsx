import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../shared/list/pager.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { canRegisterEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { newEmployerPath } from '../shared/paths/employer-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { EmployerFilterBar } from './employer-filter-bar.tsx';
import { apiFilterOf, filtersFrom, isNarrowed, paramsOf, type EmployerFilters } from './employer-filters.ts';
import { EmployerTable } from './employer-table.tsx';
import '../job-list/job-list.css';

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

function EmployerResults({ filters, paging, turnTo, clear }: ListAddress<EmployerFilters>) {
  const { t } = useText();
  const variables = { filter: apiFilterOf(filters), ...connectionArguments(paging) };
  const { data, stale, problem, refresh } = useSteadyQuery(employerListQuery, variables);
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  if (data.employers.nodes.length === 0) {
    const narrowed = isNarrowed(filters);
    return (
      <EmptyState title={t(narrowed ? 'employers.emptyFiltered' : 'employers.empty')}>
        {narrowed && <Button onClick={clear}>{t('jobs.filter.clear')}</Button>}
      </EmptyState>
    );
  }
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <div className="job-list card" aria-busy={stale}>
        <EmployerTable employers={data.employers.nodes} />
        <Pager label={t('employers.title')} connection={data.employers} paging={paging} onTurn={turnTo} />
      </div>
    </>
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
      <EmployerResults {...address} />
    </>
  );
}
