import type { Settlement, WageRange } from '../../src/jobs/index.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { LineOfWork, PayRange } from './line-of-work.ts';

/** Pay from a range, in the steps in which people name it; a third names one figure, not two. */
export function drawWage({ unit, low, high, step }: PayRange, random: Random): WageRange {
  const steps = Math.floor((high - low) / step);
  const from = Math.round((steps * (1 + random.bell())) / 2);
  const to = random.chance(0.35) ? from : Math.min(steps, from + random.integer(1, 3));
  return { min: (low + from * step).toFixed(2), max: (low + to * step).toFixed(2), unit };
}

const byMonth = Lottery.of<Settlement>({ MONTHLY: 93, HALF_MONTHLY: 7 });
const lotteries = new Map<LineOfWork, Lottery<Settlement>>();

/** Monthly pay is settled by the month, other pay never only by the month (LCL-72: hourly work within 15 days). */
export function drawSettlement(line: LineOfWork, pay: PayRange, random: Random): Settlement {
  return pay.unit === 'MONTH' ? byMonth.draw(random) : settlementsOf(line).draw(random);
}

function settlementsOf(line: LineOfWork): Lottery<Settlement> {
  let lottery = lotteries.get(line);
  if (!lottery) {
    const shorter = Lottery.of<Settlement>({ ...line.settle, MONTHLY: 0 });
    lotteries.set(
      line,
      (lottery = shorter.total > 0 ? shorter : Lottery.of<Settlement>({ DAILY: 6, WEEKLY: 4 })),
    );
  }
  return lottery;
}
