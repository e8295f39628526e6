/** WGS-84, as browsers give it. */
export interface GeoPoint {
  longitude: number;
  latitude: number;
}

/** The point alone, without what an answer says beside it: it is sent back as an input. */
export const pointOf = ({ longitude, latitude }: GeoPoint): GeoPoint => ({ longitude, latitude });

const earthMetres = 6_371_008;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres as the crow flies. */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const share = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * earthMetres * Math.asin(Math.sqrt(share));
}
