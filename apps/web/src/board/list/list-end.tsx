import { useTranslation } from 'react-i18next';
import type { Board } from '../feed/board.ts';
import { nextCursor, type BoardState } from '../feed/board-state.ts';

interface ListEndProps {
  board: Board;
  state: BoardState;
}

/** The way on, or the end. */
export function ListEnd({ board, state }: ListEndProps) {
  const { t } = useTranslation();
  const added = state.pages.length > 1 ? state.pages[state.pages.length - 1] : undefined;
  if (nextCursor(state) === null) return <p className="list-end">{t('board.end')}</p>;
  const isLoading = state.more === 'loading';
  return (
    <div className="list-end">
      {state.more === 'failed' && (
        <p role="alert">
          {t('board.moreFailed')}：{t(`shared:problem.${state.problem?.kind ?? 'internal'}`)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {added && t('board.moreAdded', { value: added.rows.length })}
      </p>
      <button
        type="button"
        className="button button--wide"
        aria-disabled={isLoading}
        onClick={() => void board.loadMore()}
      >
        {t(isLoading ? 'board.loadingMore' : 'board.more')}
      </button>
    </div>
  );
}
