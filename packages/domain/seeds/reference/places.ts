import { createRequire } from 'node:module';
import { readData } from '../read-data.ts';

type Coordinates = [longitude: number, latitude: number];

/** A CommonJS package whose types describe an ES module: what is used of it is declared here. */
interface Gcoord {
  readonly GCJ02: string;
  readonly WGS84: string;
  transform(from: Coordinates, system: string, to: string): Coordinates;
}

const require = createRequire(import.meta.url);
const gcoord = require('gcoord') as Gcoord;

/** One row of the national division codes as our data hold it. */
interface DivisionSource {
  code: string;
  parent: string | null;
  level: string;
  zh: string;
  en: string | null;
  mn: string | null;
  /** Longitude and latitude as Chinese maps give them. */
  gcj02?: Coordinates;
  /** Kilometres east and north of the district's centre, guessed from the name; see data/SOURCES.md. */
  estimatedOffsetKm?: [number, number];
}

/** A division with its WGS-84 point. */
export interface DivisionPlace extends Omit<DivisionSource, 'gcj02' | 'estimatedOffsetKm'> {
  longitude: number | null;
  latitude: number | null;
  estimated: boolean;
}

export interface Point {
  longitude: number;
  latitude: number;
}

const kilometresPerDegree = 111.195;

/** The point some kilometres east and north of another. */
export function movedBy({ longitude, latitude }: Point, east: number, north: number): Point {
  const perLongitude = kilometresPerDegree * Math.cos((latitude * Math.PI) / 180);
  return {
    longitude: rounded(longitude + east / perLongitude),
    latitude: rounded(latitude + north / kilometresPerDegree),
  };
}

/** Five decimals are a metre; more would pretend to know. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The divisions of Wuhai, parents before children. */
export function divisionPlaces(): DivisionPlace[] {
  const sources = readData<DivisionSource[]>('divisions');
  const centres = new Map(sources.map((source) => [source.code, centreOf(source)]));
  return sources.map((source) => {
    const { gcj02: _, estimatedOffsetKm: offset, ...division } = source;
    const point = offset ? besideParent(centres, source, offset) : centres.get(source.code);
    const { longitude, latitude } = point ?? { longitude: null, latitude: null };
    return { ...division, longitude, latitude, estimated: offset !== undefined };
  });
}

function centreOf({ gcj02 }: DivisionSource): Point | null {
  if (!gcj02) return null;
  const [longitude, latitude] = gcoord.transform(gcj02, gcoord.GCJ02, gcoord.WGS84);
  return { longitude: rounded(longitude), latitude: rounded(latitude) };
}

function besideParent(
  centres: ReadonlyMap<string, Point | null>,
  { code, parent }: DivisionSource,
  [east, north]: [number, number],
): Point {
  const centre = parent === null ? null : centres.get(parent);
  if (!centre) throw new Error(`Division ${code} has an offset but its parent has no centre`);
  return movedBy(centre, east, north);
}
