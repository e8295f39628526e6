import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of an offer: open; accepted; declined; its clock ran out; others took the places; taken back. */
export const instantOfferStatuses = [
  'OFFERED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'GONE',
  'RECALLED',
] as const;
export type InstantOfferStatus = (typeof instantOfferStatuses)[number];

/** Why somebody does not want the work. */
export const declineReasons = ['TOO_FAR', 'PAY', 'TIME', 'OTHER_WORK', 'ILLNESS', 'OTHER'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** An urgent job, offered to one worker in one wave. A partial unique index allows one live one for both. */
@Entity('instant_offers')
export class InstantOffer {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') jobId: string;
  @Column('integer') wave: number;
  @Column('uuid') workerId: string;
  @Column('uuid') employerId: string;
  @Column('text') status: InstantOfferStatus;
  /** Coded, when declined with one. */
  @Column('text', { nullable: true }) reason: DeclineReason | null;
  @Column({ type: 'timestamptz', precision: 3 }) offeredAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) changedAt: Date;
  /** The application that came of it. */
  @Column('uuid', { nullable: true }) applicationId: string | null;
}
