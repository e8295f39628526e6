import { UserAddOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../shared/list/pager.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { OccupationSelect } from '../pickers/occupation-select.tsx';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { newWorkerPath } from '../shared/paths/worker-paths.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { workerFilterOf, workerFiltersFrom, workerParamsOf, type WorkerFilters } from './worker-filters.ts';
import { WorkerTable } from './worker-table.tsx';
import '../job-list/job-list.css';

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

function WorkerResults({ filters, paging, turnTo, clear }: ListAddress<WorkerFilters>) {
  const { t } = useText();
  const variables = { filter: workerFilterOf(filters), ...connectionArguments(paging) };
  const { data, stale, problem, refresh } = useSteadyQuery(workerListQuery, variables);
  const isFiltered = filters.today || filters.occupation !== null;
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  if (data.workers.nodes.length === 0) {
    return (
      <EmptyState title={t(isFiltered ? 'workers.emptyFiltered' : 'workers.empty')}>
        {isFiltered && <Button onClick={clear}>{t('workers.filter.clear')}</Button>}
      </EmptyState>
    );
  }
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <div className="job-list card" aria-busy={stale}>
        <WorkerTable workers={data.workers.nodes} />
        <Pager label={t('workers.title')} connection={data.workers} paging={paging} onTurn={turnTo} />
      </div>
    </>
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
      <WorkerResults {...address} />
    </>
  );
}
