import { Button, Table, Tag, type TableColumnsType } from 'antd';
import type { StaffListQuery } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { roleName } from '../session/role-name.ts';
import { canManageStaff } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';

/** A colleague as the list knows them. */
export type Colleague = StaffListQuery['staffMembers']['nodes'][number];

/** What can be done to a colleague. */
export interface StaffActs {
  edit: (colleague: Colleague) => void;
  able: (colleague: Colleague) => void;
  reset: (colleague: Colleague) => void;
}

function State({ disabled, mustChangePassword }: Colleague) {
  const { t } = useText();
  return (
    <>
      <Tag className={disabled ? '' : 'staff-admin__active'}>
        {t(disabled ? 'staff.disabled' : 'staff.active')}
      </Tag>
      {mustChangePassword && !disabled && <span className="muted">{t('staff.mustChange')}</span>}
    </>
  );
}

function Acts({ colleague, isOwn, acts }: { colleague: Colleague; isOwn: boolean; acts: StaffActs }) {
  const { t } = useText();
  const { displayName } = colleague;
  const button = (label: string, run: (colleague: Colleague) => void) => (
    <Button size="small" aria-label={`${label} ${displayName}`} onClick={() => run(colleague)}>
      {label}
    </Button>
  );
  return (
    <div className="staff-admin__acts">
      {button(t('staff.edit'), acts.edit)}
      {!isOwn && button(t('staff.reset'), acts.reset)}
      {!isOwn && button(t(colleague.disabled ? 'staff.enable' : 'staff.disable'), acts.able)}
    </div>
  );
}

function columnsOf(t: Translate, ownId: string, acts: StaffActs | null): TableColumnsType<Colleague> {
  const title = (name: 'username' | 'displayName' | 'roles' | 'state' | 'acts') => t(`staff.columns.${name}`);
  const columns: TableColumnsType<Colleague> = [
    { title: title('username'), dataIndex: 'username', width: 150 },
    {
      title: title('displayName'),
      width: 170,
      render: (_, { id, displayName }) => (id === ownId ? `${displayName}${t('staff.you')}` : displayName),
    },
    { title: title('roles'), render: (_, { roles }) => roles.map((role) => roleName(role, t)).join('、') },
    { title: title('state'), width: 190, render: (_, colleague) => <State {...colleague} /> },
  ];
  if (!acts) return columns;
  const render = (_: unknown, colleague: Colleague) => (
    <Acts colleague={colleague} isOwn={colleague.id === ownId} acts={acts} />
  );
  return [...columns, { title: title('acts'), width: 270, render }];
}

/** The colleagues of a page; administrators find beside each what they can do. */
export function StaffTable({ staff, acts }: { staff: readonly Colleague[]; acts: StaffActs }) {
  const { t } = useText();
  const own = useStaff();
  return (
    <Table<Colleague>
      rowKey="id"
      size="small"
      columns={columnsOf(t, own.id, canManageStaff(own) ? acts : null)}
      dataSource={[...staff]}
      pagination={false}
      tableLayout="fixed"
      scroll={{ x: 900 }}
    />
  );
}
