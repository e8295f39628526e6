import { Column, Entity, PrimaryColumn } from 'typeorm';

export const correctionStatuses = ['OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

export const correctedFields = ['REAL_NAME', 'ID_NUMBER'] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** Why staff says no. */
export const correctionReasons = ['CARD_DIFFERS', 'SOMEBODY_ELSE', 'CARD_NOT_BROUGHT'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** A name or ID number that somebody says is wrong. */
@Entity('corrections')
export class Correction {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text', { array: true }) fields: CorrectedField[];
  /** The new values, sealed with the person's key; forgotten once it is decided. */
  @Column('bytea', { nullable: true }) realNameSealed: Buffer | null;
  @Column('bytea', { nullable: true }) idNumberSealed: Buffer | null;
  @Column('text') status: CorrectionStatus;
  @Column('text', { nullable: true }) reason: CorrectionReason | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) requestedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
}
