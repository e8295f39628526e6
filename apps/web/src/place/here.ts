import { pointOf, type GeoPoint } from './geo-point.ts';

/** Where distances are measured from; it stays on this device. */
export interface Here {
  point: GeoPoint;
  /** The sub-district chosen by hand; null when the phone told the place. */
  divisionName: string | null;
}

function isPoint(value: unknown): value is GeoPoint {
  const point = value as Partial<GeoPoint> | null;
  return (
    typeof point === 'object' &&
    point !== null &&
    Math.abs(Number(point.longitude)) <= 180 &&
    Math.abs(Number(point.latitude)) <= 90
  );
}

/** Reads what was kept earlier; null when it is not a place. */
export function parseHere(kept: string | null): Here | null {
  try {
    const value = JSON.parse(kept ?? 'null') as Partial<Here> | null;
    if (!isPoint(value?.point)) return null;
    return {
      point: pointOf(value.point),
      divisionName: typeof value.divisionName === 'string' ? value.divisionName : null,
    };
  } catch {
    return null;
  }
}

/** About a hundred metres: enough for distances, and less than an address. */
export function rounded({ longitude, latitude }: GeoPoint): GeoPoint {
  return { longitude: Math.round(longitude * 1000) / 1000, latitude: Math.round(latitude * 1000) / 1000 };
}
