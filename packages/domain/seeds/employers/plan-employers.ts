import type { EmployerKind } from '../../src/employers/index.ts';
import { sectors, type Sector } from '../jobs/line-of-work.ts';
import type { MarketPlaces } from '../jobs/market-places.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import { readData } from '../read-data.ts';
import { EmployerNames } from './employer-names.ts';
import type { EmployerPlan, Vetting } from './employer-plan.ts';

interface SampleEmployer {
  name: string;
  kind: EmployerKind;
  sector: string;
  lines: string[] | null;
  creditCode: string | null;
  division: string;
  verified: boolean;
}

/** Where households belong: they post small jobs of every kind. */
const householdSector = 'household';

const kinds = Lottery.of<EmployerKind>({ COMPANY: 52, HOUSEHOLD: 33, FOREMAN: 15 });
/** Checked again every six months; now and then somebody is late. */
const vettings = Lottery.of<Vetting>({ VERIFIED: 93, PENDING: 4, LAPSED: 3 });

/** What an employer gets when it is written. */
const unwritten = { id: '', phone: '', isSignedIn: false, ownerId: null, verifiedUntil: null };

/** The fifteen employers that the sample vacancies were written for; they lie in Haibowan. */
export function sampleEmployers(): EmployerPlan[] {
  return readData<SampleEmployer[]>('employers').map(({ division, verified, ...sample }) => ({
    ...sample,
    creditCodeKind: null,
    divisionCode: division,
    home: null,
    vetting: verified ? 'VERIFIED' : 'PENDING',
    activity: sample.kind === 'HOUSEHOLD' ? 1 : 6,
    firstJobAt: Infinity,
    ...unwritten,
  }));
}

/** As many employers as wanted, the given ones first; every sector has a company as far as the number allows. */
export function planEmployers(
  wanted: number,
  given: readonly EmployerPlan[],
  places: MarketPlaces,
  random: Random,
): EmployerPlan[] {
  const names = new EmployerNames(
    random,
    given.map(({ name }) => name),
  );
  const plans = given.slice(0, wanted);
  const sectorsByKind = lotteries();
  const missing = Object.keys(sectors).filter((sector) => !plans.some((plan) => plan.sector === sector));
  while (plans.length < wanted) {
    const sector = missing.shift();
    const kind = sector ? 'COMPANY' : kinds.draw(random);
    plans.push(planEmployer(kind, sector ?? sectorsByKind[kind].draw(random), { names, places, random }));
  }
  return plans;
}

function lotteries(): Record<EmployerKind, Lottery<string>> {
  const entries = Object.entries(sectors);
  return {
    COMPANY: new Lottery(entries.map(([name, { companies }]) => [name, companies])),
    FOREMAN: new Lottery(entries.map(([name, { foremen }]) => [name, foremen])),
    HOUSEHOLD: new Lottery([[householdSector, 1]]),
  };
}

interface Sources {
  names: EmployerNames;
  places: MarketPlaces;
  random: Random;
}

const homes = { urban: 9, town: 1, park: 0 };

function planEmployer(kind: EmployerKind, sector: string, sources: Sources): EmployerPlan {
  const { places, random } = sources;
  const known = sectors[sector];
  const place = places.draw(kind === 'COMPANY' && known ? known.zones : homes, random);
  const named = nameOf(kind, known, place.neighbourhood, sources);
  return {
    kind,
    sector,
    ...named,
    creditCode: null,
    divisionCode: place.division.code,
    home: kind === 'HOUSEHOLD' ? place : null,
    vetting: vettings.draw(random),
    activity: kind === 'HOUSEHOLD' ? 1 : 0.3 + 4 * random.next() ** 3,
    firstJobAt: Infinity,
    ...unwritten,
  };
}

function nameOf(
  kind: EmployerKind,
  sector: Sector | undefined,
  neighbourhood: string,
  { names, random }: Sources,
): Pick<EmployerPlan, 'name' | 'creditCodeKind' | 'lines'> {
  if (kind === 'COMPANY' && sector) {
    const [creditCodeKind, ending, lines = null] = random.pick(sector.names);
    return { name: names.company(ending), creditCodeKind, lines };
  }
  if (kind === 'FOREMAN' && sector) {
    const [crew, lines = null] = random.pick(sector.crews);
    return { name: names.foreman(crew), creditCodeKind: null, lines };
  }
  return { name: names.household(neighbourhood), creditCodeKind: null, lines: null };
}
