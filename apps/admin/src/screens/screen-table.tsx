import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DisconnectOutlined,
  ExclamationCircleOutlined,
} from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { ScreenListQuery } from '../gql/graphql.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { ConfirmButton } from '../shared/forms/confirm-button.tsx';
import '../shared/marks/status-tag.css';
import { minutesSince } from '../time/market-time.ts';
import { useNow } from '../time/use-now.ts';
import { waitingText } from '../time/waiting-time.ts';
import { screenState, type ScreenState } from './screen-state.ts';

type Row = ScreenListQuery['screens']['nodes'][number];

interface Acts {
  renew: (id: string) => Promise<void>;
  revoke: (id: string, name: string) => Promise<boolean>;
}

const looks: Record<ScreenState, { tone: string; icon: ReactNode }> = {
  paired: { tone: 'success', icon: <CheckCircleOutlined /> },
  silent: { tone: 'warning', icon: <ExclamationCircleOutlined /> },
  waiting: { tone: 'info', icon: <ClockCircleOutlined /> },
  unpaired: { tone: 'plain', icon: <DisconnectOutlined /> },
};

function StateTag({ screen }: { screen: Row }) {
  const { t } = useText();
  const state = screenState(screen, useNow(10_000));
  const { tone, icon } = looks[state];
  return (
    <span className={`status-tag status-tag--${tone}`}>
      <span aria-hidden>{icon}</span>
      {t(`screens.states.${state}`)}
    </span>
  );
}

function LastSeen({ at }: { at: string | null | undefined }) {
  const { t } = useText();
  const minutes = minutesSince(at ?? '', useNow(10_000));
  if (!at) return <span className="muted">{t('screens.never')}</span>;
  return minutes < 1 ? t('screens.justNow') : t('screens.ago', { time: waitingText(t, minutes) });
}

function RowActs({ screen: { id, name, paired, pairingEndsAt }, acts }: { screen: Row; acts: Acts }) {
  const { t } = useText();
  return (
    <span className="screen-acts">
      <Button size="small" aria-label={t('screens.newCodeFor', { name })} onClick={() => void acts.renew(id)}>
        {t('screens.newCode')}
      </Button>
      {(paired || pairingEndsAt) && (
        <ConfirmButton
          size="small"
          label={t('screens.revoke')}
          name={t('screens.revokeOf', { name })}
          title={t('screens.revokeTitle', { name })}
          text={t('screens.revokeText')}
          onConfirm={() => acts.revoke(id, name)}
        />
      )}
    </span>
  );
}

function columnsOf(t: Translate, acts: Acts): TableColumnsType<Row> {
  return [
    { title: t('screens.name'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
    { title: t('screens.place'), dataIndex: 'place', className: 'muted' },
    { title: t('screens.state'), width: 190, render: (_, row) => <StateTag screen={row} /> },
    { title: t('screens.lastSeen'), width: 150, render: (_, { lastSeenAt }) => <LastSeen at={lastSeenAt} /> },
    { title: t('screens.actions'), width: 230, render: (_, row) => <RowActs screen={row} acts={acts} /> },
  ];
}

/** A page of screens with what can be done to each. */
export function ScreenTable({ screens, acts }: { screens: readonly Row[]; acts: Acts }) {
  const { t } = useText();
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      columns={columnsOf(t, acts)}
      dataSource={[...screens]}
      pagination={false}
      scroll={{ x: 820 }}
    />
  );
}
