import { Lottery } from '../random/lottery.ts';
import { Random } from '../random/random.ts';
import { movedBy, type Point } from '../reference/places.ts';
import type { Zone } from './line-of-work.ts';

/** A division as the generator needs it. */
export interface PlaceRow {
  code: string;
  parentCode: string | null;
  level: string;
  nameZh: string;
  longitude: number | null;
  latitude: number | null;
}

interface Neighbourhood {
  name: string;
  centre: Point | null;
}

interface Area {
  division: PlaceRow;
  zone: Zone;
  /** As people call it. */
  name: string;
  neighbourhoods: Neighbourhood[];
}

/** Where one job or employer is. */
export interface DrawnPlace {
  division: PlaceRow;
  zone: Zone;
  area: string;
  neighbourhood: string;
  location: Point | null;
}

/** Kilometres: how far neighbourhoods lie from the centre, and places of work from their neighbourhood's. */
const spread: Record<Zone, { neighbourhoods: number; places: number }> = {
  urban: { neighbourhoods: 0.9, places: 0.25 },
  town: { neighbourhoods: 4, places: 0.8 },
  park: { neighbourhoods: 1.4, places: 0.4 },
};

const parkRoads = ['一号路', '二号路', '三号路', '四号路', '五号路', '六号路'];

/** The sub-districts of a market with their communities. Points are invented around the estimated centres. */
export class MarketPlaces {
  private readonly areas: Area[];
  private readonly lotteries = new Map<Readonly<Partial<Record<Zone, number>>>, Lottery<Area>>();

  /** `root` is the market's own division; it stands in where nothing below it is known. */
  constructor(root: PlaceRow, below: readonly PlaceRow[]) {
    const inside = below.filter(
      ({ level, parentCode }) => level === 'SUBDISTRICT' && parentCode === root.code,
    );
    this.areas = (inside.length > 0 ? inside : [root]).map((division) => areaOf(division, below));
  }

  draw(zones: Readonly<Partial<Record<Zone, number>>>, random: Random): DrawnPlace {
    const { division, zone, name, neighbourhoods } = this.lottery(zones).draw(random);
    const neighbourhood = random.pick(neighbourhoods);
    const { places } = spread[zone];
    const { centre } = neighbourhood;
    const location = centre && movedBy(centre, places * 2 * random.bell(), places * 2 * random.bell());
    return { division, zone, area: name, neighbourhood: neighbourhood.name, location };
  }

  /** A zone's weight is shared by its areas; where the market has none of the wanted zones, all areas count. */
  private lottery(zones: Readonly<Partial<Record<Zone, number>>>): Lottery<Area> {
    const known = this.lotteries.get(zones);
    if (known) return known;
    const sizes = Map.groupBy(this.areas, ({ zone }) => zone);
    const weighted = this.areas.map((area): [Area, number] => [
      area,
      (zones[area.zone] ?? 0) / sizes.get(area.zone)!.length,
    ]);
    const wanted = new Lottery(weighted);
    const made = wanted.total > 0 ? wanted : new Lottery(this.areas.map((area) => [area, 1]));
    this.lotteries.set(zones, made);
    return made;
  }
}

function areaOf(division: PlaceRow, all: readonly PlaceRow[]): Area {
  const zone = zoneOf(division.nameZh);
  const communities = all
    .filter(({ parentCode }) => parentCode === division.code)
    .map(({ nameZh }) => shortName(nameZh));
  const named = zone === 'park' ? parkRoads : communities;
  const names = named.length > 0 ? named : [''];
  return {
    division,
    zone,
    name: shortName(division.nameZh),
    neighbourhoods: names.map((name) => ({ name, centre: neighbourhoodCentre(division, zone, name) })),
  };
}

/** The same neighbourhood lies at the same point in every seed. */
function neighbourhoodCentre(
  { code, longitude, latitude }: PlaceRow,
  zone: Zone,
  name: string,
): Point | null {
  if (longitude === null || latitude === null) return null;
  const random = new Random(`${code} ${name}`);
  const { neighbourhoods } = spread[zone];
  return movedBy({ longitude, latitude }, neighbourhoods * random.bell(), neighbourhoods * random.bell());
}

function zoneOf(name: string): Zone {
  if (/[镇乡]$/.test(name)) return 'town';
  return /(?:园|开发区|园区)$/.test(name) ? 'park' : 'urban';
}

/** 和平社区居委会 is 和平社区, 新地村委会 is 新地村; a park is called by its last name. */
function shortName(name: string): string {
  return name.replace(/居委会$|(?<=村)委会$/, '').replace(/^.*开发区(?=.{2,})/, '');
}
