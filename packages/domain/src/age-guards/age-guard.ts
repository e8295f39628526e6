import { dayIn, minuteIn, refusalsOf } from '../shared/index.ts';

/** What the law keeps the young and the old from. */
export type AgeGuard = 'MINOR_HAZARD' | 'MINOR_NIGHT' | 'MINOR_OVERTIME' | 'SENIOR_HAZARD';

/** Of a worker, what the guards look at. */
export interface GuardedWorker {
  birthYear: number;
  adultOn: string | null;
}

/** Of a job, what the guards look at. */
export interface GuardedJob {
  startsOn: string;
  /** Its last day; null where that is the first. */
  endsOn: string | null;
  /** Of its trade: the certificate it usually asks for, and its category. */
  certificateHint: string | null;
  category: string;
  shifts: readonly { startsAt: Date; endsAt: Date }[];
}

/**
 * Certificates of trades that are dangerous in themselves: special operations (特种作业目录), special equipment, mines,
 * confined spaces, dangerous goods. A choice of the platform; the law lists kinds of work, not occupation codes.
 */
const hazardousCertificates = new Set([
  'construction_special_operation',
  'special_operation_electrician',
  'special_operation_welding',
  'special_operation_refrigeration',
  'special_equipment_operator',
  'mine_special_operation',
  'confined_space_hint',
  'dangerous_goods_certificate',
]);

const seniorAge = 60;
const longestMinorDay = 8 * 3_600_000;

/** Whether a trade is dangerous in itself. */
export const isHazardous = ({
  certificateHint,
  category,
}: Pick<GuardedJob, 'certificateHint' | 'category'>): boolean =>
  category === 'mining' || (certificateHint !== null && hazardousCertificates.has(certificateHint));

/**
 * The first guard that keeps a worker from a job, or null. At 16 and 17: no dangerous work, no night work, no day above
 * eight hours (劳动法 64; 未成年人保护法 61; 未成年工特殊保护规定 3). From the year of the 60th birthday on: no dangerous work,
 * on no day of it.
 */
export function ageGuard(worker: GuardedWorker, job: GuardedJob, timeZone: string): AgeGuard | null {
  if (worker.adultOn !== null && job.startsOn < worker.adultOn) {
    if (isHazardous(job)) return 'MINOR_HAZARD';
    if (job.shifts.some((shift) => isAtNight(shift, timeZone))) return 'MINOR_NIGHT';
    return longestDay(job.shifts, timeZone) > longestMinorDay ? 'MINOR_OVERTIME' : null;
  }
  const age = Number((job.endsOn ?? job.startsOn).slice(0, 4)) - worker.birthYear;
  return age >= seniorAge && isHazardous(job) ? 'SENIOR_HAZARD' : null;
}

/** Milliseconds of work on the longest day; a shift counts for the day it begins on. */
function longestDay(shifts: GuardedJob['shifts'], timeZone: string): number {
  const byDay = Map.groupBy(shifts, ({ startsAt }) => dayIn(timeZone, startsAt));
  const sums = [...byDay.values()].map((day) =>
    day.reduce((sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(), 0),
  );
  return Math.max(0, ...sums);
}

/** Night is 22:00 to 06:00 in the market's time zone. */
export function isAtNight({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): boolean {
  const start = minuteIn(timeZone, startsAt) / 60;
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  return start < 6 || start + hours > 22;
}

/** Why, with the article. */
export const refuseByAge = refusalsOf({
  MINOR_HAZARD: {
    'zh-CN': '未满 18 周岁不能做危险工种（《劳动法》第六十四条），请看别的岗位。',
    en: 'Nobody under 18 may do dangerous work (Labour Law, article 64); please look at other jobs.',
  },
  MINOR_NIGHT: {
    'zh-CN': '未满 18 周岁不能上夜班，请看白天的岗位。',
    en: 'Nobody under 18 may work at night; please look at jobs by day.',
  },
  MINOR_OVERTIME: {
    'zh-CN': '未满 18 周岁一天不能超过 8 小时，请看别的岗位。',
    en: 'Nobody under 18 may work more than eight hours a day; please look at other jobs.',
  },
  SENIOR_HAZARD: {
    'zh-CN': '满 60 周岁不安排危险工种，请看别的岗位，或到窗口问。',
    en: 'From 60 on no dangerous work is arranged; look at other jobs, or ask at the window.',
  },
});
