import { ApiOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import type { PartnerListQuery } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { canManagePartners, canReadPartners } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { ListResults } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { RowTable } from '../shared/list/row-table.tsx';
import { noFilters, useListAddress } from '../shared/list/use-list-address.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { EnabledMark } from './enabled-mark.tsx';
import { partnerListQuery } from './partner-documents.ts';
import { partnerPath } from './partner-paths.ts';
import { RegisterDialog } from './register-dialog.tsx';
import './partners.css';

type Row = PartnerListQuery['partners']['nodes'][number];

function columnsOf(t: Translate): TableColumnsType<Row> {
  return [
    {
      title: t('partners.name'),
      render: (_, { id, name }) => (
        <div className="job-table__title">
          <Link to={partnerPath(id)}>{name}</Link>
        </div>
      ),
    },
    { title: t('partners.clientId'), width: 210, render: (_, { clientId }) => <code>{clientId}</code> },
    {
      title: t('partners.scopes'),
      width: '34%',
      render: (_, { scopes }) => <span className="muted">{scopes.join(', ')}</span>,
    },
    { title: t('partners.state'), width: 120, render: (_, row) => <EnabledMark {...row} /> },
  ];
}

function PartnerResults() {
  const { t } = useText();
  const address = useListAddress(noFilters);
  return (
    <ListResults
      label={t('partners.title')}
      query={useSteadyQuery(partnerListQuery, connectionArguments(address.paging))}
      listOf={({ partners }) => partners}
      address={address}
      empty={<EmptyState title={t('partners.empty')} text={t('partners.emptyText')} icon={<ApiOutlined />} />}
      table={({ nodes }) => (
        <RowTable<Row> rows={nodes} columns={columnsOf(t)} width={820} pathOf={partnerPath} />
      )}
    />
  );
}

function Registering() {
  const { t } = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('partners.register')}
      </Button>
      {open && (
        <RegisterDialog
          onClose={() => setOpen(false)}
          onDone={({ id, name }) => {
            void message.success(t('partners.registered', { name }));
            void navigate(partnerPath(id));
          }}
        />
      )}
    </>
  );
}

/** Partners' applications of the market. */
export function PartnerListPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('partners.title'));
  if (!canReadPartners(staff)) return <EmptyState title={t('common.problem.forbidden')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('partners.title')}</h1>
        {canManagePartners(staff) && <Registering />}
      </div>
      <PartnerResults />
    </>
  );
}
