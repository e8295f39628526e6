import type { Settlement } from '../../src/jobs/index.ts';
import { payBy } from '../../src/placements/index.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import type { PlacementPlan, StepPlan } from './application-plan.ts';

type Fate = 'ON_TIME' | 'LATE' | 'UNCONFIRMED' | 'UNPAID';

const fates = Lottery.of<Fate>({ ON_TIME: 88, LATE: 7, UNCONFIRMED: 2, UNPAID: 3 });
const noShowShare = 0.03;
const hour = 3_600_000;
const day = 24 * hour;
const mostPaid = 999_999;

/** Units of a usual day, for what is paid in all. */
const unitsPerDay: Readonly<Record<string, number>> = {
  HOUR: 8,
  DAY: 1,
  PIECE: 60,
  ORDER: 35,
  MONTH: 1 / 21.75,
};

/** The placement of an accepted application, as far as it has come by now. */
export function drawPlacement(
  { job }: WrittenJob,
  steps: readonly StepPlan[],
  calendar: MarketCalendar,
  random: Random,
): PlacementPlan {
  const acceptedAt = steps.find(({ status }) => status === 'ACCEPTED')!.at;
  const cancelledAt = steps.find(({ status }) => status === 'WITHDRAWN')?.at;
  const agreed: PlacementPlan = {
    status: 'AGREED',
    startsOn: job.starts_on,
    endsOn: job.ends_on,
    wageAmount: job.wage_min,
    wageUnit: job.wage_unit,
    payBy: payBy(job.settlement as Settlement, job.starts_on, job.ends_on),
    ...{ employerConfirmedAt: null, workerConfirmedAt: null, paidAt: null, paidAmount: null },
    createdAt: acceptedAt,
    changedAt: acceptedAt,
  };
  if (cancelledAt !== undefined) return { ...agreed, status: 'CANCELLED', changedAt: cancelledAt };
  const begun = begin(agreed, calendar, random);
  return begun.status === 'ACTIVE' || begun.status === 'FINISHED' ? pay(begun, calendar, random) : begun;
}

/** The first morning shows who comes; after the last day it is finished. */
function begin(agreed: PlacementPlan, calendar: MarketCalendar, random: Random): PlacementPlan {
  const { today, now } = calendar;
  const last = agreed.endsOn ?? agreed.startsOn;
  if (agreed.startsOn > today) return agreed;
  const since = (date: string): number =>
    Math.min(now, calendar.instant(offsetOf(date, calendar), 0) + random.integer(1_000, 300_000));
  const begunAt = Math.max(agreed.createdAt, since(agreed.startsOn));
  if (random.chance(noShowShare))
    return { ...agreed, status: 'NO_SHOW', changedAt: Math.min(now, begunAt + 9 * hour) };
  if (last >= today) return { ...agreed, status: 'ACTIVE', changedAt: begunAt };
  const ended = calendar.instant(offsetOf(last, calendar) + 1, 0) + random.integer(1_000, 300_000);
  return { ...agreed, status: 'FINISHED', changedAt: Math.min(now, ended) };
}

/** What was paid in all is said when the work is done: mostly on its last day, later of some, never of a few. It counts once the worker says so. */
function pay(placement: PlacementPlan, calendar: MarketCalendar, random: Random): PlacementPlan {
  const fate = fates.draw(random);
  const due = offsetOf(placement.endsOn ?? placement.startsOn, calendar);
  const late = fate === 'LATE' ? random.integer(1, 12) : 0;
  const at = calendar.instant(due + late, random.integer(16 * 60 + 30, 20 * 60 + 30));
  if (fate === 'UNPAID' || at > calendar.now) return placement;
  const paidAmount = amountOf(placement);
  const employerConfirmedAt = random.chance(0.8)
    ? Math.min(calendar.now, at + random.integer(0, hour))
    : null;
  if (fate === 'UNCONFIRMED')
    return {
      ...placement,
      employerConfirmedAt: at,
      paidAmount,
      changedAt: Math.max(at, placement.changedAt),
    };
  const workerConfirmedAt = Math.min(calendar.now, at + random.integer(0, 3 * hour));
  const changedAt = Math.max(workerConfirmedAt, employerConfirmedAt ?? 0, placement.changedAt);
  return { ...placement, employerConfirmedAt, workerConfirmedAt, paidAt: at, paidAmount, changedAt };
}

/** Of all its days. */
function amountOf({ startsOn, endsOn, wageAmount, wageUnit }: PlacementPlan): string {
  const last = endsOn ?? startsOn;
  const days = Math.max(1, (Date.parse(last) - Date.parse(startsOn)) / day + 1);
  const units = wageUnit === 'TASK' ? 1 : days * (unitsPerDay[wageUnit] ?? 1);
  return Math.min(Number(wageAmount) * units, mostPaid).toFixed(2);
}

const offsetOf = (date: string, { today }: MarketCalendar): number =>
  (Date.parse(date) - Date.parse(today)) / day;
