import type { Settlement } from '../../src/jobs/index.ts';
import type { Random } from '../random/random.ts';
import type { JobPlan } from './job-plan.ts';

const onlyByMonth = new Set(['五险', '全勤奖', '带薪休假', '寒暑假', '员工价']);
const notAtHome = new Set([
  '五险',
  '全勤奖',
  '工作餐',
  '接送',
  '班车',
  '工装免费',
  '夜班补贴',
  '带薪培训',
  '三餐',
]);

/** One to four of the line's benefits; social insurance goes with monthly pay, and night work with a ride home. */
export function drawBenefits(plan: JobPlan, settlement: Settlement, random: Random): string[] {
  const isHome = plan.employer.kind === 'HOUSEHOLD';
  const fits = plan.line.benefits.filter(
    (benefit) =>
      (plan.pay.unit === 'MONTH' || !onlyByMonth.has(benefit)) &&
      (settlement === 'DAILY' || benefit !== '当场结算') &&
      !(isHome && notAtHome.has(benefit)),
  );
  const drawn = random.some(fits, random.integer(1, 4));
  const rideHome = ['night', 'evening'].includes(plan.hours.name) && !drawn.includes('接送') ? ['接送'] : [];
  return [...drawn, ...rideHome];
}
