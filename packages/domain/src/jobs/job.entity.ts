import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredRuleHit } from '../posting-rules/index.ts';
import type { JobStatus } from './job-status.ts';
import type { LanguageNeed } from './language-need.ts';
import type { Settlement, WageUnit } from './job-terms.ts';

/** One posting with a headcount. */
@Entity('jobs')
export class Job {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  /** Read aloud and printed, e.g. HB260001. */
  @Column('text') number: string;
  @Column('uuid') employerId: string;
  @Column('text') status: JobStatus;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') occupationCode: string;
  @Column('integer', { array: true, default: '{}' }) skillIds: number[];
  @Column('integer') headcount: number;
  /** Kept by placements: never above the headcount, which a CHECK holds. */
  @Column('integer', { default: 0 }) placedCount: number;
  @Column('integer', { default: 0 }) applicationCount: number;
  @Column('numeric', { precision: 10, scale: 2 }) wageMin: string;
  @Column('numeric', { precision: 10, scale: 2 }) wageMax: string;
  @Column('text') wageUnit: WageUnit;
  @Column('text', { default: 'CNY' }) wageCurrency: string;
  @Column('numeric', { precision: 10, scale: 2 }) wagePerDay: string;
  @Column('text') settlement: Settlement;
  @Column('text') address: string;
  @Column('text') divisionCode: string;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { array: true, default: '{}' }) benefits: string[];
  /** Languages that the work needs, decided or not. */
  @Column('jsonb', { default: [] }) languageNeeds: LanguageNeed[];
  /** Of these the languages that a reviewer accepted; null for none. A CHECK holds both to each other. */
  @Column('text', { array: true, nullable: true }) neededLanguages: string[] | null;
  @Column('boolean', { default: false }) urgent: boolean;
  @Column('text', { nullable: true }) externalReference: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  /** What the posting rules found in the text as it stands. */
  @Column('jsonb', { default: [] }) ruleHits: StoredRuleHit[];
  /** Why it went to review in spite of a BLOCK hit. */
  @Column('text', { nullable: true }) overrideReason: string | null;
  @Column('text', { array: true, default: '{}' }) searchTokens: string[];
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) updatedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  /** When it was published, until then when it was made: what "newest" sorts by. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) listedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closeReason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
}
