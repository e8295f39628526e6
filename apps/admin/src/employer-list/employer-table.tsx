import { dateText, dayOf, enumWord, useWording } from '@yizhan/ui';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { EmployerTableRowFragment } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { employerPath } from '../shared/paths/employer-paths.ts';
import { evidenceText } from '../shared/evidence.ts';
import { VerifiedMark } from '../shared/marks/verified-mark.tsx';
import { useMarket } from '../shell/market-context.tsx';
import { RowTable } from '../shared/list/row-table.tsx';

const employerTableRow = graphql(`
  fragment EmployerTableRow on Employer {
    id
    number
    name
    kind
    verified
    verifiedEvidence
    createdAt
  }
`);

type Row = EmployerTableRowFragment;

function Kind({ kind }: { kind: string }) {
  return enumWord(useWording(), 'employerKind', kind);
}

function CreatedOn({ at }: { at: string }) {
  const wording = useWording();
  const { timeZone } = useMarket();
  return <span className="muted">{dateText(wording, dayOf(at, timeZone), dayOf(Date.now(), timeZone))}</span>;
}

function columnsOf(t: Translate): TableColumnsType<Row> {
  const title = (name: 'number' | 'name' | 'kind' | 'verified' | 'evidence' | 'createdAt') =>
    t(`employers.columns.${name}`);
  return [
    { title: title('number'), width: 110, dataIndex: 'number', className: 'job-table__number' },
    {
      title: title('name'),
      render: (_, { id, name }) => (
        <div className="job-table__title">
          <Link to={employerPath(id)}>{name}</Link>
        </div>
      ),
    },
    { title: title('kind'), width: 110, render: (_, { kind }) => <Kind kind={kind} /> },
    { title: title('verified'), width: 120, render: (_, row) => <VerifiedMark verified={row.verified} /> },
    {
      title: title('evidence'),
      width: '30%',
      render: (_, row) => <span className="muted">{evidenceText(row.verifiedEvidence, t)}</span>,
    },
    { title: title('createdAt'), width: 130, render: (_, { createdAt }) => <CreatedOn at={createdAt} /> },
  ];
}

/** A page of employers. A click anywhere in a row opens it; for the keyboard the name is the link. */
export function EmployerTable({
  employers,
}: {
  employers: readonly FragmentType<typeof employerTableRow>[];
}) {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = readFragment(employerTableRow, employers);
  return <RowTable<Row> rows={rows} columns={columns} width={860} pathOf={employerPath} />;
}
