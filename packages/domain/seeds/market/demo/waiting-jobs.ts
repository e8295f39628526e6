import { statement, type Db } from '../../../src/database/index.ts';
import {
  findRuleHits,
  wordedHits,
  type Posting,
  type StoredRuleHit,
} from '../../../src/posting-rules/index.ts';
import type { JobPlan, WaitingPosting } from '../../jobs/job-plan.ts';
import type { WrittenJob } from '../../jobs/job-record.ts';
import type { JobPlanner } from '../../jobs/plan-jobs.ts';
import type { Random } from '../../random/random.ts';
import { seededId } from '../../random/seeded-id.ts';
import { readData } from '../../read-data.ts';
import { Trades } from '../../reference/trades.ts';
import type { DemoStaff } from './demo-staff.ts';

const minutesInDay = 24 * 60;
const longestWait = 9 * 60;

/** The review queue of the demo: drafts, postings that wait for a decision and refused ones, with what the rules find. */
export class WaitingJobs {
  private readonly decided: { plan: JobPlan; job: WrittenJob['job']; hits: StoredRuleHit[] }[] = [];
  private readonly trades = new Trades();

  constructor(
    private readonly staff: DemoStaff,
    private readonly timeZone: string,
    private readonly now: Date,
  ) {}

  /** Those in the queue came in within the last hours; drafts are some days old, refused ones some weeks. */
  readonly plan = (planner: JobPlanner, random: Random): JobPlan[] =>
    readData<WaitingPosting[]>('waiting-postings').map((posting) =>
      planner.waitingJob(posting, ageOf(posting, random)),
    );

  /** Checks a posting as submitting it would have. */
  readonly check = (plan: JobPlan, { job, shifts }: WrittenJob): void => {
    if (!plan.waiting) return;
    const at = plan.status === 'REJECTED' ? new Date(plan.createdAt) : this.now;
    const hits = findRuleHits(this.posting(plan, { job, shifts }), {
      market: { timeZone: this.timeZone },
      clock: { now: () => at },
    });
    job.rule_hits = hits;
    job.override_reason = plan.waiting.overrideReason ?? null;
    if (plan.status !== 'DRAFT')
      job.submitted_by = plan.waiting.overrideReason ? this.staff.manager : this.staff.clerk;
    if (plan.waiting.note) this.decided.push({ plan, job, hits });
  };

  private posting({ employer }: JobPlan, { job, shifts }: WrittenJob): Posting {
    return {
      title: job.title,
      description: job.description,
      benefits: job.benefits,
      languageNeeds: job.language_needs,
      address: job.address,
      occupationCode: job.occupation_code,
      certificateHint: this.trades.certificateHint(job.occupation_code),
      headcount: job.headcount,
      wage: { min: job.wage_min, max: job.wage_max, unit: job.wage_unit },
      settlement: job.settlement,
      startsOn: job.starts_on,
      endsOn: job.ends_on,
      shifts: shifts.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
      expiresAt: new Date(job.expires_at),
      employer,
    };
  }

  /** The decisions on what was returned or refused. */
  async storeReviews(db: Db, marketId: number, random: Random): Promise<void> {
    const reviews = this.decided.map(({ plan, job, hits }) => {
      const decidedAt = plan.createdAt + random.integer(20, 90) * 60_000;
      return {
        id: seededId(decidedAt, random),
        job_id: job.id,
        decision: plan.status === 'REJECTED' ? 'REJECT' : 'RETURN',
        note: plan.waiting?.note,
        rule_hits: wordedHits(hits, 'zh-CN'),
        decided_at: new Date(Math.min(decidedAt, this.now.getTime())).toISOString(),
      };
    });
    await db.rows(putReviews, [marketId, this.staff.reviewer, JSON.stringify(reviews)]);
  }
}

function ageOf({ status, note }: WaitingPosting, random: Random): number {
  if (status === 'REJECTED') return random.integer(minutesInDay, 20 * minutesInDay);
  if (status === 'IN_REVIEW') return 3 + longestWait * random.next() ** 2;
  return random.integer(note ? minutesInDay : 10, 2 * minutesInDay);
}

const putReviews = statement(
  'seeds.reviews',
  `insert into job_reviews (market_id, id, job_id, decision, note, reviewer_id, rule_hits, decided_at)
   select $1, id, job_id, decision, note, $2, rule_hits, decided_at
   from json_to_recordset($3::json) as r(id uuid, job_id uuid, decision text, note text, rule_hits jsonb, decided_at timestamptz)`,
);
