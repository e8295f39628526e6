import { useLocation, useNavigate } from 'react-router';
import type { Filters } from '../filters.ts';
import { boardPath } from '../filters-in-address.ts';

/** Where the sheet opens: at its top, or where one chooses the place that distances are measured from. */
export type SheetStart = 'top' | 'place';

/** Where an entry of the history has the filter sheet open; null where it is closed. */
export function sheetIn(state: unknown): SheetStart | null {
  if (typeof state !== 'object' || state === null || !('sheet' in state)) return null;
  return state.sheet === 'place' ? 'place' : 'top';
}

/** The sheet is an entry of the history: the phone's back button closes it. */
export function useSheet() {
  const navigate = useNavigate();
  const location = useLocation();
  return {
    start: sheetIn(location.state),
    open: (filters: Filters, sheet: SheetStart) => void navigate(boardPath(filters), { state: { sheet } }),
    close: () => void navigate(-1),
    apply: (wanted: Filters) => void navigate(boardPath(wanted), { replace: true }),
  };
}
