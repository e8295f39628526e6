import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { countText, useWording } from '@yizhan/ui';
import { Button, Select } from 'antd';
import { useText } from '../../i18n/use-text.ts';
import { pageSizes, rowRange, type Paging } from './paging.ts';

/** A page of a connection, as far as turning over needs it. */
export interface Connection {
  nodes: readonly unknown[];
  totalCount: number;
  totalCountIsExact: boolean;
  pageInfo: { hasNextPage: boolean; startCursor?: string | null; endCursor?: string | null };
}

interface PagerProps {
  /** What is turned over. */
  label: string;
  connection: Connection;
  paging: Paging;
  onTurn: (paging: Paging) => void;
}

function Position({ connection, paging }: Omit<PagerProps, 'onTurn' | 'label'>) {
  const { t } = useText();
  const count = countText(useWording(), connection.totalCount, connection.totalCountIsExact);
  const range = rowRange(paging, connection.nodes.length);
  return (
    <p className="muted">
      {t('jobs.range', range)} · {t('jobs.total', { count })}
    </p>
  );
}

/** Where one is in the list, and the pages before and after. */
export function Pager({ label, connection, paging, onTurn }: PagerProps) {
  const { t } = useText();
  const { page, size } = paging;
  const { hasNextPage, startCursor = null, endCursor = null } = connection.pageInfo;
  const first: Paging = { size, page: 1, after: null, before: null };
  const isFirst = page === 1;
  const back = () => onTurn({ ...first, page: page - 1, before: startCursor });
  const on = () => onTurn({ ...first, page: page + 1, after: endCursor });
  const sizes = pageSizes.map((value) => ({ value, label: t('jobs.pageSize', { count: value }) }));
  return (
    <nav className="pager" aria-label={label}>
      <Position connection={connection} paging={paging} />
      <Select
        aria-label={t('jobs.pageSizeLabel')}
        value={size}
        options={sizes}
        onChange={(value) => onTurn({ ...first, size: value })}
      />
      <Button
        icon={<VerticalRightOutlined />}
        disabled={isFirst}
        onClick={() => onTurn(first)}
        aria-label={t('jobs.first')}
      />
      <Button icon={<LeftOutlined />} disabled={isFirst} onClick={back}>
        {t('jobs.previous')}
      </Button>
      <Button icon={<RightOutlined />} iconPlacement="end" disabled={!hasNextPage} onClick={on}>
        {t('jobs.next')}
      </Button>
    </nav>
  );
}
