import { linesOfWork, seasons, type LineOfWork } from '../jobs/line-of-work.ts';
import type { MarketPlaces } from '../jobs/market-places.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { Trades } from '../reference/trades.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { ageSpan, drawAge } from './ages.ts';
import { fictionalIdNumber, fictionalPhone } from './fictional-identity.ts';
import { drawRegistration } from './registration.ts';
import type { SkillPlan, WorkerPlan } from './worker-plan.ts';
import { drawName } from './worker-names.ts';

/** What is fixed of a worker; the rest is drawn. */
export interface GivenWorker {
  phone: string;
  realName: string;
  /** Key of the line of work. */
  line: string;
}

export interface WorkerSources {
  calendar: MarketCalendar;
  places: MarketPlaces;
  trades: Trades;
  random: Random;
}

const homes = { urban: 8, town: 3, park: 0 };
/** How much a line is looked for over the year. */
const demand = new Lottery(
  linesOfWork.map((line) => [line, line.weight * seasons[line.season]!.reduce((a, b) => a + b, 0)]),
);
const radii = new Lottery([
  [5_000, 18],
  [10_000, 30],
  [20_000, 40],
  [40_000, 12],
]);
const everyDay = 0b1111111;
const noSunday = 0b0111111;
const onlyWeekend = 0b1100000;
const weekdays = new Lottery([
  [everyDay, 62],
  [noSunday, 28],
  [0b0011111, 6],
  [onlyWeekend, 4],
]);
const wages = { low: 140, high: 320, step: 20 };

/** As many people as wanted, the given ones first. `before`: how many were invented in the deployment so far. */
export function planWorkers(
  wanted: number,
  given: readonly GivenWorker[],
  before: number,
  sources: WorkerSources,
): WorkerPlan[] {
  return Array.from({ length: wanted }, (_, i) => planWorker(before + i, given[i], sources));
}

function planWorker(serial: number, given: GivenWorker | undefined, sources: WorkerSources): WorkerPlan {
  const { calendar, places, random } = sources;
  const age = given ? 52 : drawAge(random);
  const span = ageSpan(age, calendar.today, serial);
  const isMongol = !given && random.chance(0.12);
  const atWindow = !given && random.chance(0.55);
  const lines = given ? [lineOf(given.line)] : drawLines(age, sources);
  return {
    ...{ id: '', personId: '', number: '', applications: 0, placements: 0, noShows: 0, busy: [] },
    realName: given?.realName ?? drawName(isMongol, span.birthYear, random),
    idNumber: fictionalIdNumber(span.bornOn, serial),
    phone: given?.phone ?? (atWindow && random.chance(0.45) ? null : fictionalPhone(3, serial)),
    birthYear: span.birthYear,
    adultOn: span.adultOn,
    occupations: [...new Set(lines.map(({ occupation }) => occupation))],
    skills: licensed(drawSkills(lines, sources), lines, serial, sources),
    languages: drawLanguages(isMongol, random),
    place: places.draw(homes, random),
    radius: given ? 20_000 : radii.draw(random),
    wageAtLeast: drawWish(lines, random),
    weekdays: given ? everyDay : weekdays.draw(random),
    availableToday: given !== undefined || random.chance(0.08),
    atWindow,
    registeredAt: drawRegistration(span.sixteenOn, given !== undefined, calendar, random),
  };
}

function lineOf(key: string): LineOfWork {
  const line = linesOfWork.find((known) => known.key === key);
  if (!line) throw new Error(`No line of work is called ${key}`);
  return line;
}

/** One to three kinds of work, mostly of one branch; nothing dangerous for those the law keeps from it. */
function drawLines(age: number, { trades, random }: WorkerSources): LineOfWork[] {
  const isGuarded = age < 18 || age >= 59;
  const fits = ({ occupation }: LineOfWork): boolean => !isGuarded || !trades.isHazardous(occupation);
  let first = demand.draw(random);
  while (!fits(first)) first = demand.draw(random);
  const lines = [first];
  const more = random.integer(0, 2);
  for (let i = 0; i < more; i++) {
    const other = demand.draw(random);
    if (fits(other) && (other.sector === first.sector || random.chance(0.3))) lines.push(other);
  }
  return lines;
}

/** Two in five were shown to staff. */
function drawSkills(lines: readonly LineOfWork[], { calendar, trades, random }: WorkerSources): SkillPlan[] {
  const names = new Set(lines.flatMap(({ skills }) => random.some(skills, random.integer(1, 2))));
  return trades.skills([...names]).map(({ id }) => ({
    id,
    level: Math.min(5, 1 + Math.floor(5 * random.next() ** 0.8)),
    confirmedAt: random.chance(0.4)
      ? calendar.instant(-random.integer(1, 2 * 365), random.integer(360, 1000))
      : null,
  }));
}

/** Seven in ten of those whose trade the law wants a certificate for have shown it. */
function licensed(
  skills: SkillPlan[],
  lines: readonly LineOfWork[],
  serial: number,
  { calendar, trades }: WorkerSources,
): SkillPlan[] {
  if (serial % 10 >= 7) return skills;
  const papers = new Map(
    lines.flatMap(({ occupation }) => {
      const licence = trades.licence(occupation);
      return licence ? [[licence.id, licence] as const] : [];
    }),
  );
  const confirmedAt = calendar.instant(-(30 + (serial % 600)), 540 + (serial % 400));
  const shown = [...papers.keys()].map((id) => ({ id, level: 3, confirmedAt }));
  return [...skills.filter(({ id }) => !papers.has(id)), ...shown];
}

function drawLanguages(isMongol: boolean, random: Random): string[] {
  if (!isMongol) return random.chance(0.01) ? ['zh', 'mn'] : ['zh'];
  return random.chance(0.08) ? ['mn'] : ['mn', 'zh'];
}

/** Three in four name a figure: about what their work pays, or a little more. */
function drawWish([line]: readonly LineOfWork[], random: Random): number | null {
  if (!random.chance(0.75)) return null;
  const byDay = line!.pay.find(({ unit }) => unit === 'DAY') ?? { ...wages, unit: 'DAY' as const };
  const wish = byDay.low + (byDay.high - byDay.low) * random.next() * 0.7;
  return Math.round(wish / 10) * 10;
}
