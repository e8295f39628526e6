import { dateText, dayOf, useWording } from '@yizhan/ui';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { WorkerTableRowFragment } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useMarket } from '../shell/market-context.tsx';
import { RowTable } from '../shared/list/row-table.tsx';

const workerTableRow = graphql(`
  fragment WorkerTableRow on Worker {
    id
    number
    displayName
    maskedPhone
    divisionName
    availableToday
    minor
    applicationCount
    placementCount
    registeredAt
    occupations {
      id
      name
    }
  }
`);

type Column = TableColumnsType<WorkerTableRowFragment>[number];

function column(
  title: string,
  width: number | string | undefined,
  render: (worker: WorkerTableRowFragment) => React.ReactNode,
): Column {
  return { title, ...(width && { width }), render: (_, worker) => render(worker) };
}

function NameCell({ worker: { id, displayName, minor } }: { worker: WorkerTableRowFragment }) {
  const { t } = useText();
  return (
    <div className="job-table__title">
      <Link to={workerPath(id)}>{displayName}</Link>{' '}
      {minor && <span className="status-tag status-tag--warning">{t('workers.minor')}</span>}
    </div>
  );
}

function RegisteredCell({ registeredAt }: { registeredAt: string }) {
  const { timeZone } = useMarket();
  return dateText(useWording(), dayOf(registeredAt, timeZone), dayOf(Date.now(), timeZone));
}

function columnsOf(t: Translate): Column[] {
  return [
    column(t('workers.columns.number'), 116, ({ number }) => (
      <span className="job-table__number">{number}</span>
    )),
    column(t('workers.columns.name'), 160, (worker) => <NameCell worker={worker} />),
    column(t('workers.columns.occupations'), undefined, ({ occupations }) => (
      <div className="job-table__clip">{occupations.map(({ name }) => name).join('、')}</div>
    )),
    column(t('workers.columns.division'), 140, ({ divisionName }) => divisionName ?? '–'),
    column(t('workers.columns.phone'), 130, ({ maskedPhone }) => maskedPhone ?? t('workers.noPhone')),
    column(
      t('workers.columns.today'),
      120,
      ({ availableToday }) =>
        availableToday && (
          <span className="status-tag status-tag--success">{t('workers.availableToday')}</span>
        ),
    ),
    column(
      t('workers.columns.record'),
      116,
      ({ applicationCount, placementCount }) => `${applicationCount} / ${placementCount}`,
    ),
    column(t('workers.columns.registeredAt'), 100, (worker) => <RegisteredCell {...worker} />),
  ];
}

/** A page of workers. A click anywhere in a row opens the person; for the keyboard the name is the link. */
export function WorkerTable({ workers }: { workers: readonly FragmentType<typeof workerTableRow>[] }) {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = readFragment(workerTableRow, workers);
  return <RowTable<WorkerTableRowFragment> rows={rows} columns={columns} width={1000} pathOf={workerPath} />;
}
