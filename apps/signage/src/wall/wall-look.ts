import type { CSSProperties } from 'react';
import { nightOf } from '@yizhan/ui';
import type { WallView } from '../wall-view.ts';

/** The market's colour under header, strip and slides, and where the picture stands this minute. */
export function lookOf({ board, shift }: Pick<WallView, 'board' | 'shift'>): CSSProperties {
  const colour = board.market?.brandColor;
  return {
    ...{ '--shift-x': `${shift.x}px`, '--shift-y': `${shift.y}px` },
    ...(colour && { '--deep': nightOf(colour) }),
  } as CSSProperties;
}
