import type { BoardState } from './board/board-reducer.ts';
import type { LinkNote } from './feed/link.ts';
import type { PlayState } from './play/play.ts';
import type { WallSize } from './play/sizing.ts';

/** All that is drawn; a new object only when something of it changed. */
export interface WallView {
  board: BoardState;
  play: PlayState;
  size: WallSize;
  note: LinkNote | null;
  lit: boolean;
  shift: { x: number; y: number };
  /** The server's time, to the minute: the clock, and the words about days. */
  minute: number;
}

/** Whether two views draw the same picture. */
export function sameView(a: WallView, b: WallView): boolean {
  const same = (key: keyof WallView) => a[key] === b[key];
  const parts = same('board') && same('play') && same('size') && same('lit') && same('minute');
  const note = a.note?.text === b.note?.text && a.note?.strong === b.note?.strong;
  return parts && note && a.shift.x === b.shift.x && a.shift.y === b.shift.y;
}
