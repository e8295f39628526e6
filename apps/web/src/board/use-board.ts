import { useMemo, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import { useServices } from '../app/services.ts';
import { filtersFrom } from '../filters/filters-in-address.ts';

/** The list that the address asks for. */
export function useBoard() {
  const { boards } = useServices();
  const { here } = usePreferences();
  const [address] = useSearchParams();
  const today = useToday();
  const filters = useMemo(() => filtersFrom(address), [address]);
  const board = useMemo(() => boards.of({ filters, here, today }), [boards, filters, here, today]);
  const state = useSyncExternalStore(board.subscribe, board.getSnapshot);
  return { board, state, filters, here, today };
}
