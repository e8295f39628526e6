/** The box around China's land and sea; a swapped or forgotten coordinate falls outside it. */
const box = { west: 73, east: 135.1, south: 3.8, north: 53.6 };

/** True for a point (WGS-84, degrees) that may be in China. */
export function isInChina({ longitude, latitude }: { longitude: number; latitude: number }): boolean {
  return longitude > box.west && longitude < box.east && latitude > box.south && latitude < box.north;
}
