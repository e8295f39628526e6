import { get, set } from 'idb-keyval';
import type { BoardState } from '../board/board-reducer.ts';

/** The last good state, so that a screen that starts with the network off has something to show. */
export interface KeptWall {
  board: BoardState;
  asOf: number | null;
  /** Of the device's clock against the server's. */
  clockOffset: number;
}

export interface WallStorage {
  read(): Promise<KeptWall | null>;
  write(wall: KeptWall): Promise<void>;
}

/** Grows with each change of shape: what an older version kept is then not read. */
const version = 3;

/** Keeps the wall of a market in IndexedDB. */
export function indexedDbWall(marketCode: string): WallStorage {
  const key = `wall-${version}-${marketCode}`;
  return {
    read: async () => (await get<KeptWall>(key)) ?? null,
    write: (wall) => set(key, wall),
  };
}
