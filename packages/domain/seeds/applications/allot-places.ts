import type { JobPlan } from '../jobs/job-plan.ts';
import type { Random } from '../random/random.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { isLongEnough, planWindow } from './application-window.ts';

/** Of all placements, those that were taken back before the work began: their place is free again. */
const cancelledShare = 0.04;
/** Of the places held, those of jobs on the board, and those of jobs that were filled. */
const openShare = 0.1;
const filledShare = 0.78;

/**
 * Says of each job how many of its places are held and whether somebody dropped out, so that there are exactly so many
 * placements. Jobs that were to end filled and are not among the filled ones ended otherwise.
 */
export function allotPlaces(
  plans: readonly JobPlan[],
  placements: number,
  calendar: MarketCalendar,
  random: Random,
): void {
  const cancelled = Math.round(placements * cancelledShare);
  const books = new Places(plans, placements - cancelled, calendar, random);
  books.giveToSome('OPEN', Math.round(books.left * openShare));
  books.fill(Math.round((placements - cancelled) * filledShare));
  books.giveToSome('EXPIRED', books.left);
  books.giveTheRest();
  if (books.left > 0)
    throw new Error(
      `${placements} placements are too many for ${plans.length} jobs: ${books.left} find no place`,
    );
  books.dropOut(cancelled);
}

/** The places that are still to be given away. */
class Places {
  private readonly shuffled: JobPlan[];

  constructor(
    plans: readonly JobPlan[],
    public left: number,
    private readonly calendar: MarketCalendar,
    private readonly random: Random,
  ) {
    const keyed = plans.map((plan) => ({ plan, key: random.next() }));
    this.shuffled = keyed.sort((a, b) => a.key - b.key).map(({ plan }) => plan);
  }

  /** Small jobs are filled more often than big ones. */
  fill(budget: number): void {
    const until = this.left - budget;
    for (const plan of this.ofStatus('FILLED')) {
      const fits = this.left - plan.headcount >= until && this.takes(plan);
      if (fits && this.random.chance(1.15 / plan.headcount)) this.give(plan, plan.headcount);
      else plan.status = plan.startDay >= 0 || this.random.chance(0.3) ? 'CLOSED' : 'EXPIRED';
    }
  }

  /** Some places, never the last one. */
  giveToSome(status: JobPlan['status'], budget: number): void {
    const until = this.left - budget;
    for (const plan of this.ofStatus(status)) {
      if (this.left <= until) return;
      const most = Math.min(plan.headcount - 1, this.left - until);
      if (most > 0 && this.takes(plan)) this.give(plan, this.random.integer(1, most));
    }
  }

  /** Where there are more placements than that, jobs that ran out were filled, and those on the board nearly are. */
  giveTheRest(): void {
    for (const plan of this.ofStatus('EXPIRED')) {
      const most = plan.headcount - plan.placed;
      if (most > this.left || !this.takes(plan)) continue;
      if (this.left === 0) return;
      this.give(plan, most);
      plan.status = 'FILLED';
    }
    for (const plan of [...this.ofStatus('EXPIRED'), ...this.ofStatus('OPEN')]) {
      const most = Math.min(plan.headcount - 1 - plan.placed, this.left);
      if (most > 0 && this.takes(plan)) this.give(plan, most);
    }
  }

  dropOut(count: number): void {
    const roomy = this.shuffled.filter(
      (plan) => ['OPEN', 'EXPIRED'].includes(plan.status) && this.takes(plan) && plan.placed < plan.headcount,
    );
    if (roomy.length < count) throw new Error(`${count} cancelled placements are too many`);
    for (const plan of roomy.slice(0, count)) plan.dropped = 1;
  }

  private give(plan: JobPlan, places: number): void {
    plan.placed += places;
    this.left -= places;
  }

  private ofStatus(status: JobPlan['status']): JobPlan[] {
    return this.shuffled.filter((plan) => plan.status === status);
  }

  private takes(plan: JobPlan): boolean {
    return isLongEnough(planWindow(plan, this.calendar));
  }
}
