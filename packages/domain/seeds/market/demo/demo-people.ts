import { isLongEnough, planWindow } from '../../applications/application-window.ts';
import type { EmployerPlan } from '../../employers/employer-plan.ts';
import type { Guest, JobPlan } from '../../jobs/job-plan.ts';
import type { MarketCalendar } from '../../time/market-calendar.ts';
import type { GivenWorker } from '../../workers/plan-workers.ts';

/** Workers of the demo who can be signed in as, by phone code: registered for years, with work behind them. */
export const demoWorkers = {
  /** Has an offer to answer. */
  bricklayer: { phone: '15400000001', realName: '王建国', line: 'bricklaying' },
  cleaner: { phone: '15400000002', realName: '李秀英', line: 'cleaning-day' },
} as const satisfies Record<string, GivenWorker>;

/** A phone that somebody signed in with and never registered. */
export const demoNewcomer = '15400000003';

/** Employers of the demo who can be signed in for. Their names are those of employers.json. */
export const demoEmployers = {
  /** Verified, with jobs on the board and people waiting for an answer. */
  company: { phone: '15400000011', name: '晨禾筑业劳务（示例）有限公司' },
  household: { phone: '15400000012', name: '家庭雇主（示例）' },
  unverified: { phone: '15400000013', name: '快骑同城配送站（示例）' },
} as const;

const hour = 3_600_000;
const longOnBoard = 3 * hour;

/** What those who try the demo find: jobs that are theirs, people who wait for them, work they did. */
export class DemoPeople {
  readonly workers: readonly GivenWorker[] = Object.values(demoWorkers);

  constructor(private readonly calendar: MarketCalendar) {}

  /** Gives the demo's employers a phone to sign in with, and jobs of those on the board. */
  readonly settle = (plans: readonly JobPlan[], employers: readonly EmployerPlan[]): void => {
    for (const { phone, name } of Object.values(demoEmployers)) {
      const employer = employers.find((known) => known.name === name);
      if (employer) Object.assign(employer, { phone, isSignedIn: true });
    }
    const named = (name: string) => employers.find((known) => known.name === name);
    this.hand(plans, named(demoEmployers.company.name), { jobs: 4, headcount: 6 });
    this.hand(plans, named(demoEmployers.household.name), { jobs: 2, headcount: 2 });
  };

  /** Puts the workers among those who apply, and people before the employers. */
  readonly invite = (plans: readonly JobPlan[]): void => {
    const open = plans.filter((plan) => this.isOpenAhead(plan));
    for (const plan of open) {
      if (plan.employer.phone === demoEmployers.company.phone) plan.applicants = 5;
      if (plan.employer.phone === demoEmployers.household.phone) plan.applicants = 2;
    }
    const { bricklayer, cleaner } = demoWorkers;
    const asking = open.filter(({ line }) => line.key === bricklayer.line);
    const own = asking.find(({ employer }) => employer.phone === demoEmployers.company.phone);
    (own ?? asking[0] ?? open[0])?.guests.push({ worker: 0, outcome: 'OFFERED' });
    remember(plans, bricklayer.line, 0);
    remember(plans, cleaner.line, 1);
  };

  /** Jobs that fit an employer become its own. */
  private hand(
    plans: readonly JobPlan[],
    employer: EmployerPlan | undefined,
    most: { jobs: number; headcount: number },
  ): void {
    if (!employer) return;
    const fitting = plans.filter(
      (plan) =>
        plan.headcount <= most.headcount &&
        (employer.lines?.includes(plan.line.key) ?? plan.line.by[employer.kind] !== undefined) &&
        this.isOpenAhead(plan),
    );
    const inTrade = fitting.toSorted((a, b) => order(a, employer) - order(b, employer));
    for (const plan of inTrade.slice(0, most.jobs)) {
      plan.employer = employer;
      employer.firstJobAt = Math.min(employer.firstJobAt, plan.createdAt);
    }
  }

  private isOpenAhead(plan: JobPlan): boolean {
    const window = planWindow(plan, this.calendar);
    const long = window.until - window.from >= longOnBoard && isLongEnough(window);
    return plan.status === 'OPEN' && plan.startDay >= 1 && long;
  }
}

/** What an employer does first comes first. */
const order = ({ line }: JobPlan, { lines }: EmployerPlan): number => lines?.indexOf(line.key) ?? 0;

const memories = 5;
const daysBetween = 7;

/** Work of the past year that a worker was placed in, weeks apart: of the trade where there is some, else of the branch. */
function remember(plans: readonly JobPlan[], key: string, worker: Guest['worker']): void {
  const sector = plans.find(({ line }) => line.key === key)?.line.sector;
  const held = plans.filter(({ placed, startDay }) => placed > 0 && startDay < -2);
  const ofTrade = held.filter(({ line }) => line.key === key);
  const ofBranch = held.filter(({ line }) => line.key !== key && line.sector === sector);
  const taken: JobPlan[] = [];
  for (const plan of [...ofTrade, ...ofBranch, ...held]) {
    const apart = taken.every(({ startDay }) => Math.abs(startDay - plan.startDay) >= daysBetween);
    if (taken.length < memories && apart && !plan.guests.length) taken.push(plan);
  }
  for (const plan of taken) plan.guests.push({ worker, outcome: 'ACCEPTED' });
}
