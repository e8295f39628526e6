import type { SlotList } from './slot-list.ts';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Degrees that a circle lies between. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const cellsPerDegree = 20;
const metresPerDegree = 111_195;
/** A circle that lies in more cells than these is looked for otherwise. */
const mostCells = 400;
const cellsInRow = 10_000;

/** The box around a circle; around the whole earth where the circle reaches a pole or the line of 180 degrees. */
export function boxAround({ latitude, longitude }: Place, metres: number): Box {
  const high = metres / metresPerDegree;
  const [south, north] = [latitude - high, latitude + high];
  // Degrees of longitude are shortest at the edge that is nearer to a pole.
  const edge = Math.min(Math.max(Math.abs(south), Math.abs(north)), 90);
  const wide = high / Math.max(Math.cos((edge * Math.PI) / 180), 0.01);
  const [west, east] = [longitude - wide, longitude + wide];
  const isRound = edge > 89 || west < -180 || east > 180;
  return { south, north, west: isRound ? -180 : west, east: isRound ? 180 : east };
}

const rowOf = (latitude: number): number => Math.floor(latitude * cellsPerDegree);
const columnOf = (longitude: number): number => Math.floor(longitude * cellsPerDegree);

/** The cell of about five kilometres that a place lies in; null without a place. */
export const cellOfPlace = ({ latitude, longitude }: Place): number | null =>
  Number.isNaN(latitude + longitude) ? null : rowOf(latitude) * cellsInRow + columnOf(longitude);

/** The lists of the cells that a box touches; null where they would be too many. */
export function cellsIn(cells: ReadonlyMap<number, SlotList>, box: Box): SlotList[] | null {
  const [bottom, top] = [rowOf(box.south), rowOf(box.north)];
  const [left, right] = [columnOf(box.west), columnOf(box.east)];
  if (!((top - bottom + 1) * (right - left + 1) <= mostCells)) return null;
  const found: SlotList[] = [];
  for (let row = bottom; row <= top; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const list = cells.get(row * cellsInRow + column);
      if (list) found.push(list);
    }
  }
  return found;
}
