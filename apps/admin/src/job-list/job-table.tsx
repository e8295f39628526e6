import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { JobTableRowFragment } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { StatusTag } from '../shared/marks/status-tag.tsx';
import { PlaceCell, StartCell, TitleCell, UpdatedCell, WageCell } from './job-cells.tsx';
import { RowTable } from '../shared/list/row-table.tsx';

const jobTableRow = graphql(`
  fragment JobTableRow on Job {
    id
    number
    title
    status
    urgent
    headcount
    openings
    startsOn
    settlement
    updatedAt
    occupation {
      id
      name
    }
    employer {
      id
      name
    }
    wage {
      min
      max
      unit
    }
    place {
      address
      divisionName
    }
  }
`);

type Column = TableColumnsType<JobTableRowFragment>[number];

function column(
  title: string,
  width: number | string | undefined,
  render: (job: JobTableRowFragment) => React.ReactNode,
): Column {
  return { title, ...(width && { width }), render: (_, job) => render(job) };
}

function columnsOf(t: Translate): Column[] {
  return [
    column(t('jobs.columns.number'), 100, ({ number }) => (
      <span className="job-table__number">{number}</span>
    )),
    column(t('jobs.columns.title'), undefined, (job) => <TitleCell job={job} />),
    column(t('jobs.columns.employer'), '17%', ({ employer }) => (
      <div className="job-table__clip">{employer.name}</div>
    )),
    column(t('jobs.columns.wage'), 132, (job) => <WageCell job={job} />),
    column(t('jobs.columns.heads'), 72, ({ headcount, openings }) => `${headcount} / ${openings}`),
    column(t('jobs.columns.place'), '14%', (job) => <PlaceCell job={job} />),
    column(t('jobs.columns.startsOn'), 110, (job) => <StartCell job={job} />),
    column(t('jobs.columns.status'), 102, ({ status }) => <StatusTag status={status} />),
    column(t('jobs.columns.updatedAt'), 82, (job) => <UpdatedCell job={job} />),
  ];
}

/** A page of jobs. A click anywhere in a row opens its job; for the keyboard the title is the link. */
export function JobTable({ jobs }: { jobs: readonly FragmentType<typeof jobTableRow>[] }) {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = readFragment(jobTableRow, jobs);
  return <RowTable<JobTableRowFragment> rows={rows} columns={columns} width={1040} pathOf={jobPath} />;
}
