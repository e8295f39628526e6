import { UserAddOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { ListResults, NothingListed } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { OccupationSelect } from '../pickers/occupation-select.tsx';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { newWorkerPath } from '../shared/paths/worker-paths.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { workerFilterOf, workerFiltersFrom, workerParamsOf, type WorkerFilters } from './worker-filters.ts';
import { WorkerTable } from './worker-table.tsx';

const workerListQuery = graphql(`
  query WorkerList($filter: WorkerFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    workers(filter: $filter, orderBy: NEWEST, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        ...WorkerTableRow
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

const inAddress = { read: workerFiltersFrom, write: workerParamsOf };

function WorkerFilterBar({ filters, filterBy }: ListAddress<WorkerFilters>) {
  const { t } = useText();
  return (
    <section className="filter-bar" aria-label={t('workers.filter.label')}>
      <OccupationSelect
        allowClear
        className="filter-bar__employer"
        aria-label={t('workers.filter.occupation')}
        placeholder={t('workers.filter.occupation')}
        value={filters.occupation}
        onChange={(occupation) => filterBy({ ...filters, occupation })}
      />
      <Checkbox
        checked={filters.today}
        onChange={({ target }) => filterBy({ ...filters, today: target.checked })}
      >
        {t('workers.filter.today')}
      </Checkbox>
    </section>
  );
}

function WorkerResults({ address }: { address: ListAddress<WorkerFilters> }) {
  const { t } = useText();
  const { filters, paging, clear } = address;
  const variables = { filter: workerFilterOf(filters), ...connectionArguments(paging) };
  return (
    <ListResults
      label={t('workers.title')}
      query={useSteadyQuery(workerListQuery, variables)}
      listOf={({ workers }) => workers}
      address={address}
      empty={
        <NothingListed
          narrowed={filters.today || filters.occupation !== null}
          title={t('workers.empty')}
          narrowedTitle={t('workers.emptyFiltered')}
          onClear={clear}
        />
      }
      table={({ nodes }) => <WorkerTable workers={nodes} />}
    />
  );
}

/** Everybody who looks for work in the market, last registered first. */
export function WorkerListPage() {
  const { t } = useText();
  const staff = useStaff();
  const address = useListAddress(inAddress);
  usePageTitle(t('workers.title'));
  return (
    <>
      <div className="page-head">
        <h1>{t('workers.title')}</h1>
        {canKeepWorkers(staff) && (
          <LinkButton to={newWorkerPath} type="primary" icon={<UserAddOutlined />}>
            {t('workers.register')}
          </LinkButton>
        )}
      </div>
      <WorkerFilterBar {...address} />
      <WorkerResults address={address} />
    </>
  );
}
