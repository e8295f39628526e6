import type { JobStatus } from '../../src/jobs/index.ts';
import type { EmployerPlan, Vetting } from '../employers/employer-plan.ts';
import { EmployerPool } from '../employers/employer-pool.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import { drawHours } from '../time/hours.ts';
import type { JobPlan, WaitingPosting } from './job-plan.ts';
import { drawHeadcount } from './people.ts';
import { linesOfWork, type LineOfWork, type PayRange, type Term } from './line-of-work.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { leadDays, postingMinute, StartDays, weekdayShare } from '../time/rhythm.ts';
import { linesByMonth } from '../time/season.ts';

/** How the jobs of the past year ended. */
const endings = Lottery.of<JobStatus>({ FILLED: 56, EXPIRED: 26, CLOSED: 18 });
const daysOfPast = 365;
const minute = 60_000;

/** Draws jobs around a market's today. */
export class JobPlanner {
  private readonly startDays: StartDays;
  private readonly pastDays: Lottery<number>;
  private readonly allEmployers: EmployerPool;
  private readonly verifiedEmployers: EmployerPool;
  private readonly pendingEmployers: EmployerPool;

  constructor(
    private readonly calendar: MarketCalendar,
    employers: readonly EmployerPlan[],
    private readonly random: Random,
  ) {
    this.startDays = new StartDays(calendar);
    this.pastDays = pastDays(calendar);
    const pool = (...wanted: Vetting[]): EmployerPool => {
      const fitting = employers.filter(({ vetting }) => wanted.includes(vetting));
      return new EmployerPool(fitting.length > 0 ? fitting : employers);
    };
    this.allEmployers = pool('VERIFIED', 'LAPSED');
    this.verifiedEmployers = pool('VERIFIED');
    this.pendingEmployers = pool('PENDING');
  }

  /** On the board now: begins today or later, posted by somebody whose papers count. */
  openJob(): JobPlan {
    const { calendar, random } = this;
    const line = linesByMonth[calendar.month(0)]!.draw(random);
    const drawn = this.drawWork(line);
    const startDay = this.startDays.draw(drawn.term, line.sector, random);
    return this.post({
      ...drawn,
      line,
      startDay,
      status: 'OPEN',
      employer: this.verifiedEmployers.draw(line, random),
    });
  }

  /** The one that came in just now, so that there always is one of today. */
  newestJob(): JobPlan {
    const { calendar, random } = this;
    const publishedAt = Math.max(calendar.instant(0, 0), calendar.now - 1.5 * minute);
    const createdAt = publishedAt - random.integer(2, 9) * minute;
    let plan = this.openJob();
    while (plan.startDay === 0) plan = this.openJob();
    return { ...plan, createdAt, publishedAt };
  }

  /** Of the past year, more of them in busy months; filled, run out or closed. The newest were filled this morning. */
  pastJob(): JobPlan {
    const { calendar, random } = this;
    const startDay = this.pastDays.draw(random);
    const line = linesByMonth[calendar.month(startDay)]!.draw(random);
    const drawn = endings.draw(random);
    const status = startDay >= 0 && drawn === 'EXPIRED' ? 'FILLED' : drawn;
    const pool = startDay > -14 ? this.verifiedEmployers : this.allEmployers;
    return this.post({ ...this.drawWork(line), line, startDay, status, employer: pool.draw(line, random) });
  }

  /** Not on the board: typed in some minutes ago, for work that begins in the next days. */
  waitingJob(waiting: WaitingPosting, minutesAgo: number): JobPlan {
    const { calendar, random } = this;
    const line = linesOfWork.find(({ key }) => key === waiting.line);
    if (!line) throw new Error(`No line of work is called ${waiting.line}`);
    const createdAt = calendar.now - Math.round(minutesAgo * minute);
    const employer = (waiting.pending ? this.pendingEmployers : this.verifiedEmployers).draw(line, random);
    employer.firstJobAt = Math.min(employer.firstJobAt, createdAt);
    const startDay = random.integer(1, 5) - Math.floor(minutesAgo / (24 * 60));
    return {
      ...this.drawWork(line),
      line,
      startDay,
      status: waiting.status,
      employer,
      ...peopleOf(line, employer, random),
      createdAt,
      publishedAt: null,
      waiting,
    };
  }

  private drawWork(line: LineOfWork): Pick<JobPlan, 'pay' | 'term' | 'hours'> {
    const { random } = this;
    const pay = random.pick(line.pay);
    return { pay, term: termOf(line, pay), hours: drawHours(line.hours, random) };
  }

  private post(plan: Work): JobPlan {
    const { calendar, random } = this;
    const postedDay = Math.min(0, plan.startDay - leadDays(plan.term, random));
    const minutes = postingMinute(plan.term, plan.employer.kind === 'HOUSEHOLD', random);
    const tooLate = postedDay === plan.startDay && minutes > plan.hours.from - 20;
    const publishedAt = this.notAhead(
      calendar.instant(tooLate ? postedDay - 1 : postedDay, minutes) + random.integer(0, 59_999),
    );
    const createdAt = publishedAt - random.integer(2 * minute, 45 * minute);
    plan.employer.firstJobAt = Math.min(plan.employer.firstJobAt, createdAt);
    const people = peopleOf(plan.line, plan.employer, random);
    return { ...plan, ...people, createdAt, publishedAt, waiting: null };
  }

  /** What would still be ahead came at the same time yesterday. */
  private notAhead(instant: number): number {
    return instant > this.calendar.now ? instant - 24 * 60 * minute : instant;
  }
}

type People = Pick<JobPlan, 'headcount' | 'placed' | 'dropped' | 'applicants' | 'guests'>;
/** What of a job is known before it is posted. */
type Work = Omit<JobPlan, keyof People | 'createdAt' | 'publishedAt' | 'waiting'>;

/** How many are looked for; who comes is said later. */
const peopleOf = (line: LineOfWork, employer: EmployerPlan, random: Random): People => ({
  headcount: drawHeadcount(line, employer, random),
  ...{ placed: 0, dropped: 0, applicants: null, guests: [] },
});

/** Who is paid by the month stays; who is not does not. */
function termOf(line: LineOfWork, pay: PayRange): Term {
  if (pay.unit === 'MONTH') return 'long';
  return line.term === 'long' ? 'short' : line.term;
}

/** From a year ago to tomorrow; a young hall grows by half in a year. */
function pastDays(calendar: MarketCalendar): Lottery<number> {
  const days = Array.from({ length: daysOfPast + 2 }, (_, i) => i - daysOfPast);
  return new Lottery(
    days.map((day) => {
      const busy = linesByMonth[calendar.month(day)]!.total;
      return [day, busy * weekdayShare('', calendar.weekday(day)) * (1 + day / (3 * daysOfPast))];
    }),
  );
}
