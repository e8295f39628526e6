import { Column, Entity, PrimaryColumn } from 'typeorm';

/** States of the waves of a job: offered; every place taken; stopped by somebody; the job is over. */
export const instantHireStatuses = ['RUNNING', 'FILLED', 'STOPPED', 'ENDED'] as const;
export type InstantHireStatus = (typeof instantHireStatuses)[number];

/** A job that is offered in waves. The row is the work itself: whichever process finds it due takes the next step. */
@Entity('instant_hires')
export class InstantHire {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') jobId: string;
  @Column('text') status: InstantHireStatus;
  /** The number of the last wave; 0 before the first. */
  @Column('integer', { default: 0 }) wave: number;
  /** When the next step is due; null when there is none. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  /** Whoever started it by hand; null when it began with an urgent posting. */
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
