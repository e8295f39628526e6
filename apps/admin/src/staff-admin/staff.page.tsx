import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { useText } from '../i18n/use-text.ts';
import { canListStaff, canManageStaff } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { ListResults } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { noFilters, useListAddress } from '../shared/list/use-list-address.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import './staff-admin.css';
import { StaffDialog } from './staff-dialog.tsx';
import { staffListQuery } from './staff-documents.ts';
import { StaffTable, type Colleague } from './staff-table.tsx';
import { useStaffActs } from './use-staff-acts.ts';
import { useStaffForm, type NewAccount } from './use-staff-form.ts';

interface EditingProps {
  /** Null: somebody new. */
  colleague: Colleague | null;
  onClose: () => void;
  onSaved: () => void;
  onAdded: (account: NewAccount) => void;
}

function Editing({ colleague, onClose, onSaved, onAdded }: EditingProps) {
  const { t } = useText();
  const isOwn = useStaff().id === colleague?.id;
  const form = useStaffForm(colleague, isOwn, { onSaved, onAdded });
  return (
    <StaffDialog
      title={colleague ? `${t('staff.edit')} ${colleague.username}` : t('staff.add')}
      isNew={colleague === null}
      isOwn={isOwn}
      values={form.values}
      messages={form.messages}
      busy={form.busy}
      set={form.set}
      onSend={() => void form.submit()}
      onCancel={onClose}
    />
  );
}

/** What stands open over the list: somebody to edit, somebody new, or nothing. */
type Open = Colleague | 'new' | null;

function Colleagues({ open, setOpen }: { open: Open; setOpen: (open: Open) => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const address = useListAddress(noFilters);
  const query = useSteadyQuery(staffListQuery, connectionArguments(address.paging));
  const { refresh } = query;
  const [account, setAccount] = useState<NewAccount | null>(null);
  const acts = useStaffActs(setAccount, refresh);
  const close = () => setOpen(null);
  const done = () => {
    close();
    refresh();
  };
  const saved = () => {
    void message.success(t('staff.saved'));
    done();
  };
  const added = (made: NewAccount) => {
    setAccount(made);
    done();
  };
  return (
    <>
      <ListResults
        label={t('staff.title')}
        query={query}
        listOf={({ staffMembers }) => staffMembers}
        address={address}
        empty={<EmptyState title={t('staff.empty')} />}
        table={({ nodes }) => <StaffTable staff={nodes} acts={{ ...acts, edit: setOpen }} />}
      />
      {open && (
        <Editing colleague={open === 'new' ? null : open} onClose={close} onSaved={saved} onAdded={added} />
      )}
      {account && <PasswordDialog account={account} onClose={() => setAccount(null)} />}
    </>
  );
}

/** Who works here and what they may do: managers see it, administrators change it. */
export function StaffPage() {
  const { t } = useText();
  const staff = useStaff();
  const [open, setOpen] = useState<Open>(null);
  usePageTitle(t('staff.title'));
  if (!canListStaff(staff)) return <EmptyState title={t('staff.forbidden')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('staff.title')}</h1>
        {canManageStaff(staff) && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {t('staff.add')}
          </Button>
        )}
      </div>
      <Colleagues open={open} setOpen={setOpen} />
    </>
  );
}
