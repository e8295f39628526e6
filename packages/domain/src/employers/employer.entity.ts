import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VettingEvidence } from './vetting/employer-vetting.entity.ts';

export const employerKinds = ['COMPANY', 'HOUSEHOLD', 'FOREMAN'] as const;
export type EmployerKind = (typeof employerKinds)[number];

const unused = { nullable: true, select: false, insert: false, update: false } as const;

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
  /** What was checked then. */
  @Column('text', { array: true, default: '{}' }) verifiedEvidence: VettingEvidence[];
  /** As gateways of the release before know them, from EmployerContactRow: nothing here reads or writes them any more. */
  @Column('bytea', unused) wrappedKey?: never;
  @Column('bytea', unused) contactPhoneSealed?: never;
  /** False when the employer prefers applications to calls. */
  @Column('boolean', { default: true }) takesCalls: boolean;
  @Column('text', { array: true, default: '{}', select: false }) searchTokens: string[];
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
}
