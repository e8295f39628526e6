import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { noFilters, paramsOf } from '../job-list/job-filters.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import type { Report } from './shortage-figures.tsx';

type TradeRow = Report['trades'][number];
type JobRow = Report['jobsShort'][number];

const number = { align: 'right' as const, width: 90 };

const openJobsPath = ({ occupation, divisionCode }: TradeRow): string =>
  `/jobs?${paramsOf({ ...noFilters, statuses: ['OPEN'], occupation: occupation.code, division: divisionCode }).toString()}`;

/** Where people are missing; each line leads to the open jobs of the trade in the place. */
export function TradesShort({ rows }: { rows: readonly TradeRow[] }) {
  const { t } = useText();
  const columns: TableColumnsType<TradeRow> = [
    {
      title: t('shortages.trade'),
      render: (_, row) => <Link to={openJobsPath(row)}>{row.occupation.name}</Link>,
    },
    { title: t('shortages.place'), dataIndex: 'divisionName' },
    { title: t('shortages.jobsOf'), dataIndex: 'jobs', ...number },
    { title: t('shortages.withNobody'), dataIndex: 'jobsWithNobody', ...number },
    { title: t('shortages.places'), dataIndex: 'places', ...number },
    { title: t('shortages.candidates'), dataIndex: 'candidates', ...number, width: 120 },
  ];
  return (
    <Table<TradeRow>
      size="small"
      rowKey={({ occupation, divisionCode }) => `${occupation.code} ${divisionCode}`}
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 640 }}
    />
  );
}

/** The jobs themselves, those that nobody fits first. */
export function JobsShort({ rows }: { rows: readonly JobRow[] }) {
  const { t } = useText();
  const columns: TableColumnsType<JobRow> = [
    {
      title: t('shortages.job'),
      render: (_, { job }) => job && <Link to={jobPath(job.id)}>{job.title}</Link>,
    },
    { title: t('shortages.trade'), render: (_, { job }) => job?.occupation.name },
    { title: t('shortages.place'), render: (_, { job }) => job?.place.divisionName },
    { title: t('shortages.places'), dataIndex: 'places', ...number },
    { title: t('shortages.candidates'), dataIndex: 'candidates', ...number, width: 120 },
  ];
  return (
    <Table<JobRow>
      size="small"
      rowKey={({ job }) => job?.id ?? ''}
      columns={columns}
      dataSource={rows.filter(({ job }) => job !== null)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 640 }}
    />
  );
}
