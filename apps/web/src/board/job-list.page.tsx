import { countText, useWording } from '@yizhan/ui';
import { useCallback, useEffect, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { useMarket } from '../app/market/use-market.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { useRecovery } from '../app/use-recovery.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { orderOf } from '../filters/board-query.ts';
import { FilterBar } from '../filters/filter-bar.tsx';
import { MatchStrip } from '../matches/match-strip.tsx';
import { NearToday } from '../near/near-today.tsx';
import { SaveThis } from '../saved/save-this.tsx';
import { UrgentCalls } from '../urgent/urgent-calls.tsx';
import { sheetIn } from '../filters/sheet/use-sheet.ts';
import { Masthead } from './masthead.tsx';
import './board.css';
import { savedAtOf, rowsOf, type BoardState } from './feed/board-state.ts';
import { EmptyList } from './list/empty-list.tsx';
import { FailedList } from './list/failed-list.tsx';
import { ListEnd } from './list/list-end.tsx';
import { useOpenedJob } from './opened-job.ts';
import { NewsPill } from './news-pill.tsx';
import { DayList, PlainList } from './list/row-list.tsx';
import { SkeletonRows } from './list/skeleton-rows.tsx';
import { useBoard } from './use-board.ts';
import type { JobRowData } from './feed/board.ts';

/** Missed events are fetched at once only where nobody has read far yet. */
const nearTopPx = 300;

function Count({ state }: { state: BoardState }) {
  const { t } = useTranslation();
  const wording = useWording();
  const total = state.pages[0]?.total;
  return (
    <div className="count">
      <p role="status">
        {total ? t('board.count', { value: countText(wording, total.count, total.isExact) }) : '\u00a0'}
      </p>
      <p className="count__promise">{t('shell.noFee')}</p>
    </div>
  );
}

function List({ board, state, filters, here, today }: ReturnType<typeof useBoard>) {
  const { t } = useTranslation();
  if (state.phase === 'loading') return <SkeletonRows />;
  if (state.phase === 'failed') {
    return <FailedList problem={state.problem} title={t('board.failed')} onRetry={() => void board.load()} />;
  }
  const { arrivals, rows } = rowsOf<JobRowData>(state);
  const shared = { departures: state.departures, here, today };
  const isByDay = orderOf(filters, here) === 'STARTS_SOONEST';
  return (
    <>
      {arrivals.length > 0 && <PlainList heading={t('board.shownArrivals')} rows={arrivals} {...shared} />}
      {isByDay ? <DayList rows={rows} {...shared} /> : <PlainList rows={rows} {...shared} />}
      {rows.length ? <ListEnd board={board} state={state} /> : <EmptyList filters={filters} here={here} />}
    </>
  );
}

/** What is one tap away from here. */
function Offers({ market, filters }: Pick<ComponentProps<typeof FilterBar>, 'market' | 'filters'>) {
  return (
    <>
      <SaveThis market={market} filters={filters} />
      <NearToday market={market} filters={filters} />
      <MatchStrip />
    </>
  );
}

/** The board: pay first, soonest first, with everything to narrow it. */
export function JobListPage() {
  const { t } = useTranslation();
  const market = useMarket();
  const view = useBoard();
  const { board, state } = view;
  const isSheetOpen = sheetIn(useLocation().state) !== null;
  const retry = useCallback(() => {
    void (board.getSnapshot().phase === 'failed' ? board.load() : board.refresh());
  }, [board]);
  usePageTitle(market ? t('title.board', { market: market.name }) : t('title.boardBare'));
  useScrollMemory(state.phase === 'ready' && !isSheetOpen, state.pages.length);
  useOpenedJob(state.phase === 'ready');
  useRecovery(board.needsNetwork(), retry);
  useEffect(() => {
    if (state.outdated && window.scrollY < nearTopPx) void board.refresh();
  }, [state.outdated, board]);
  return (
    <>
      <Masthead market={market} />
      <main id="main" className="page">
        <UrgentCalls onlyNews />
        <FilterBar market={market} filters={view.filters} />
        <Offers market={market} filters={view.filters} />
        <Count state={state} />
        <List {...view} />
      </main>
      <NewsPill
        arrivals={state.arrivals.length}
        outdated={state.outdated}
        onShowArrivals={() => {
          board.showArrivals();
          window.scrollTo({ top: 0 });
        }}
        onRefresh={() => void board.refresh()}
      />
      <ConnectionBar savedAt={savedAtOf(state)} />
    </>
  );
}
