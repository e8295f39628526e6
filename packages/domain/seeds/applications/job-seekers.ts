import { ageGuard } from '../../src/age-guards/index.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import type { Random } from '../random/random.ts';
import type { Trades } from '../reference/trades.ts';
import type { WorkerPlan } from '../workers/worker-plan.ts';

/** Who is looked for: somebody who is none of the others, knows the trade and may do it. */
export interface Wanted {
  written: WrittenJob;
  /** When the posting came onto the board: who was not known by then is not asked. */
  since: number;
  taken: ReadonlySet<WorkerPlan>;
  /** For a placement: no other agreed work on those days. */
  free: boolean;
}

const tries = 16;
const guardedAge = 59;

/** Finds workers for jobs, the busy ones more often: some come every day, many once. */
export class JobSeekers {
  private readonly byTrade: Map<string, WorkerPlan[]>;

  constructor(
    private readonly workers: readonly WorkerPlan[],
    private readonly trades: Trades,
    private readonly timeZone: string,
    private readonly random: Random,
  ) {
    this.byTrade = new Map();
    for (const worker of workers)
      for (const trade of worker.occupations) {
        const pool = this.byTrade.get(trade);
        if (pool) pool.push(worker);
        else this.byTrade.set(trade, [worker]);
      }
  }

  get count(): number {
    return this.workers.length;
  }

  /** Somebody of the trade, else of any; null when nobody fits. */
  draw(wanted: Wanted): WorkerPlan | null {
    const ofTrade = this.byTrade.get(wanted.written.job.occupation_code) ?? [];
    return this.tryFrom(ofTrade, wanted) ?? this.tryFrom(this.workers, wanted) ?? this.first(wanted);
  }

  private tryFrom(pool: readonly WorkerPlan[], wanted: Wanted): WorkerPlan | null {
    for (let i = 0; i < tries && pool.length > 0; i++) {
      const worker = pool[Math.floor(pool.length * this.random.next() ** 1.5)]!;
      if (this.fits(worker, wanted)) return worker;
    }
    return null;
  }

  /** A place that is held is held by somebody; who only applies may as well not. */
  private first(wanted: Wanted): WorkerPlan | null {
    return wanted.free ? (this.workers.find((worker) => this.fits(worker, wanted)) ?? null) : null;
  }

  fits(worker: WorkerPlan, { written, since, taken, free }: Wanted): boolean {
    if (worker.registeredAt >= since || taken.has(worker)) return false;
    const { starts_on: from, ends_on: to } = written.job;
    if (free && worker.busy.some(([first, last]) => first <= (to ?? from) && last >= from)) return false;
    return this.isAllowed(worker, written);
  }

  private isAllowed(worker: WorkerPlan, { job, shifts }: WrittenJob): boolean {
    const isOld = Number(job.starts_on.slice(0, 4)) - worker.birthYear >= guardedAge;
    if (worker.adultOn === null && !isOld) return true;
    const times = shifts.map(({ startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }));
    const guarded = {
      startsOn: job.starts_on,
      endsOn: job.ends_on,
      certificateHint: this.trades.certificateHint(job.occupation_code),
      category: this.trades.category(job.occupation_code),
      shifts: times,
    };
    return ageGuard(worker, guarded, this.timeZone) === null;
  }
}
