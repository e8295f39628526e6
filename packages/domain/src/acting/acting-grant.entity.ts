import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person at the window showed that they want it. */
export const evidences = ['ID_CARD', 'WORKER_NUMBER', 'SIGNED_SLIP'] as const;
export type Evidence = (typeof evidences)[number];

/** A person's consent that a member of staff acts for them, for a quarter of an hour. */
@Entity('acting_grants')
export class ActingGrant {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') staffId: string;
  @Column('uuid') personId: string;
  @Column('text') evidence: Evidence;
  /** Of a signed slip; the other proofs are compared and not kept. */
  @Column('text', { nullable: true }) slipNumber: string | null;
  /** False: the proof was wrong, and the grant never began. */
  @Column('boolean') proved: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
