import { Table, type TableProps } from 'antd';
import { useNavigate } from 'react-router';
import { isPlainClick } from './plain-click.ts';

interface RowTableProps<Row> {
  rows: readonly Row[];
  columns: NonNullable<TableProps<Row>['columns']>;
  /** In pixels; below it the table scrolls sideways. */
  width: number;
  pathOf: (id: string) => string;
}

/** A page of rows. A click anywhere in a row opens it; for the keyboard one of its cells is a link. */
export function RowTable<Row extends { id: string }>({ rows, columns, width, pathOf }: RowTableProps<Row>) {
  const navigate = useNavigate();
  return (
    <Table<Row>
      className="job-table"
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      tableLayout="fixed"
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: width }}
      onRow={({ id }) => ({ onClick: ({ target }) => isPlainClick(target) && void navigate(pathOf(id)) })}
    />
  );
}
