import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SteadyQuery } from '../../client/use-steady-query.ts';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { Loading } from '../../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../../states/problem-panel.tsx';
import { Pager, type Connection } from './pager.tsx';
import type { ListAddress } from './use-list-address.ts';
import './list.css';

interface ListResultsProps<Data, Listed> {
  /** What the list is called. */
  label: string;
  query: SteadyQuery<Data>;
  /** The list within the answer. */
  listOf: (data: Data) => Listed;
  address: Pick<ListAddress<unknown>, 'paging' | 'turnTo'>;
  /** Instead of the table where there is no row. */
  empty: ReactNode;
  table: (listed: Listed) => ReactNode;
}

/** A page of a list with the way to the others, as soon as it is there. */
export function ListResults<Data, Listed extends Connection>(props: ListResultsProps<Data, Listed>) {
  const { label, query, listOf, address, empty, table } = props;
  const { data, stale, problem, refresh } = query;
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const listed = listOf(data);
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      {listed.nodes.length === 0 ? (
        empty
      ) : (
        <div className="job-list card" aria-busy={stale}>
          {table(listed)}
          <Pager label={label} connection={listed} paging={address.paging} onTurn={address.turnTo} />
        </div>
      )}
    </>
  );
}

interface NothingListedProps {
  /** Filters are set, and may be why. */
  narrowed: boolean;
  /** What is said without filters, and with them. */
  title: string;
  narrowedTitle: string;
  onClear: () => void;
}

/** That there is no row, and where filters are set the way to be rid of them. */
export function NothingListed({ narrowed, title, narrowedTitle, onClear }: NothingListedProps) {
  const { t } = useText();
  return (
    <EmptyState title={narrowed ? narrowedTitle : title}>
      {narrowed && <Button onClick={onClear}>{t('jobs.filter.clear')}</Button>}
    </EmptyState>
  );
}
