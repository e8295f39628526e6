import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredRuleHit } from '../posting-rules/index.ts';

/** What a reviewer may decide. */
export const reviewDecisions = ['APPROVE', 'RETURN', 'REJECT'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** A reviewer's decision with what the rules said at that moment; kept two years (人力资源市场暂行条例 33). */
@Entity('job_reviews')
export class JobReview {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') jobId: string;
  @Column('text') decision: ReviewDecision;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid') reviewerId: string;
  /** Ids of the BLOCK rules that were set aside. */
  @Column('text', { array: true, default: '{}' }) overriddenRules: string[];
  @Column('jsonb') ruleHits: StoredRuleHit[];
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) decidedAt: Date;
}
