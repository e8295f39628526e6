import type { JobPlan } from '../jobs/job-plan.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { Outcome } from './application-plan.ts';

/** On the board: most have no answer yet. */
const open = Lottery.of<Outcome>({ SUBMITTED: 56, SHORTLISTED: 16, OFFERED: 12, REFUSED: 9, WITHDRAWN: 7 });
/** The work has begun: offers would have run out. */
const begun = Lottery.of<Outcome>({ SUBMITTED: 60, SHORTLISTED: 15, REFUSED: 15, WITHDRAWN: 10 });
const full = Lottery.of<Outcome>({ WAITLISTED: 78, REFUSED: 12, WITHDRAWN: 10 });
const past = Lottery.of<Outcome>({ REFUSED: 34, EXPIRED: 46, WITHDRAWN: 20 });

/** How many apply besides those who get a place: for what was filled more, and most where a place may become free. */
export function drawApplicants(
  { status, placed, startDay }: JobPlan,
  pendingShare: number,
  random: Random,
): number {
  if (status === 'OPEN') return geometric(pendingShare, random);
  return geometric(status === 'FILLED' && startDay >= 0 ? 3 + placed : 0.5 + 1.2 * placed, random);
}

/** Many have nobody, a few have many. */
function geometric(mean: number, random: Random): number {
  if (mean <= 0) return 0;
  return Math.floor(-Math.log(1 - random.next()) / Math.log(1 + 1 / mean));
}

/** What became of somebody who got no place; for jobs whose day is still to come, as it stands now. */
export function drawOutcome({ status, startDay }: JobPlan, hasBegun: boolean, random: Random): Outcome {
  if (status === 'OPEN') return (hasBegun ? begun : open).draw(random);
  return (status === 'FILLED' && startDay >= 0 ? full : past).draw(random);
}
