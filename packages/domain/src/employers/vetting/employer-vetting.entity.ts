import { Column, Entity, PrimaryColumn } from 'typeorm';

export const vettingDecisions = ['APPROVE', 'REFUSE'] as const;
export type VettingDecision = (typeof vettingDecisions)[number];

/** What staff can check of an employer. */
export const vettingEvidence = [
  'BUSINESS_LICENCE',
  'ID_CARD',
  'SITE_VISIT',
  'CONTRACT',
  'PHONE_CALL',
] as const;
export type VettingEvidence = (typeof vettingEvidence)[number];

/** One look at an employer's papers. Postings need a vetted employer; vetting is good for six months (notice of January 2026). */
@Entity('employer_vettings')
export class EmployerVetting {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') employerId: string;
  @Column('text') decision: VettingDecision;
  @Column('text', { array: true, default: '{}' }) evidence: VettingEvidence[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid') staffId: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) decidedAt: Date;
}
