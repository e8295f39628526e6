import { statement, wantedKeys, type Db } from '../database/index.ts';
import type { ReviewDecision } from './job-review.entity.ts';

/** A decision as the job's page shows it. */
export interface JobReviewRow {
  marketId: number;
  jobId: string;
  decision: ReviewDecision;
  note: string | null;
  reviewerId: string;
  overriddenRules: string[];
  decidedAt: Date;
}

const reviews = statement(
  'jobs.reviews',
  `select market_id as "marketId", job_id as "jobId", decision, note, reviewer_id as "reviewerId",
     overridden_rules as "overriddenRules", decided_at as "decidedAt"
   from ${wantedKeys} join job_reviews on market_id = m and job_id = i
   order by decided_at desc`,
);

/** The decisions on these jobs, newest first. */
export function reviewsByJobKeys(db: Db, marketIds: number[], ids: string[]): Promise<JobReviewRow[]> {
  return db.rows<JobReviewRow>(reviews, [marketIds, ids]);
}
