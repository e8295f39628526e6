import { DesktopOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePolling } from '../client/use-polling.ts';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { useText } from '../i18n/use-text.ts';
import { canManageScreens } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { ListResults } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { noFilters, useListAddress } from '../shared/list/use-list-address.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { CodeDialog, type FreshCode } from './code-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { screenListQuery } from './screen-documents.ts';
import { ScreenTable } from './screen-table.tsx';
import { useScreenActs } from './use-screens.ts';
import './screens.css';

const lookEvery = 30_000;

function useScreens() {
  const address = useListAddress(noFilters);
  const [fresh, setFresh] = useState<FreshCode | null>(null);
  const query = useSteadyQuery(screenListQuery, connectionArguments(address.paging));
  usePolling(query.refresh, lookEvery);
  const acts = useScreenActs(setFresh, query.refresh);
  const shown = query.data?.screens.nodes.find(({ id }) => id === fresh?.screenId);
  // A code that was used is no longer waited for.
  const isUsed = shown !== undefined && shown.paired && !shown.pairingEndsAt;
  return { address, query, acts, fresh, setFresh, isUsed };
}

function ScreenResults({
  address,
  query,
  acts,
}: Pick<ReturnType<typeof useScreens>, 'address' | 'query' | 'acts'>) {
  const { t } = useText();
  return (
    <ListResults
      label={t('screens.title')}
      query={query}
      listOf={({ screens }) => screens}
      address={address}
      empty={
        <EmptyState title={t('screens.empty')} text={t('screens.emptyText')} icon={<DesktopOutlined />} />
      }
      table={({ nodes }) => <ScreenTable screens={nodes} acts={acts} />}
    />
  );
}

function Screens() {
  const { t } = useText();
  const { address, query, acts, fresh, setFresh, isUsed } = useScreens();
  const [creating, setCreating] = useState(false);
  const onMade = (made: FreshCode | null) => {
    setCreating(false);
    setFresh(made);
    query.refresh();
  };
  return (
    <>
      <div className="page-head">
        <h1>{t('screens.title')}</h1>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
          {t('screens.create')}
        </Button>
      </div>
      <ScreenResults address={address} query={query} acts={acts} />
      {creating && <CreateDialog onMade={onMade} onClose={() => setCreating(false)} />}
      {fresh && (
        <CodeDialog fresh={fresh} isUsed={isUsed} refresh={query.refresh} onClose={() => setFresh(null)} />
      )}
    </>
  );
}

/** The hall's screens: which there are, whether they are there, and codes to pair them. */
export function ScreensPage() {
  const { t } = useText();
  usePageTitle(t('screens.title'));
  return canManageScreens(useStaff()) ? <Screens /> : <EmptyState title={t('common.problem.forbidden')} />;
}
