import { Column, Entity, PrimaryColumn } from 'typeorm';

export const employerKinds = ['COMPANY', 'HOUSEHOLD', 'FOREMAN'] as const;
export type EmployerKind = (typeof employerKinds)[number];

/** Who hires: a company, a household or a foreman. */
@Entity('employers')
export class Employer {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('text') name: string;
  @Column('text') kind: EmployerKind;
  /** Unified social credit code (GB 32100); companies only. */
  @Column('text', { nullable: true }) creditCode: string | null;
  @Column('text', { nullable: true }) divisionCode: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) verifiedAt: Date | null;
  /** Six months after vetting; from then on the employer counts as unverified. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) verifiedUntil: Date | null;
  @Column('text', { array: true, default: '{}' }) searchTokens: string[];
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
}
