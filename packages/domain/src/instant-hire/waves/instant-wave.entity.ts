import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Offers of one job that were made at once, until one clock. */
@Entity('instant_waves')
export class InstantWave {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') jobId: string;
  /** 1 for the first. */
  @PrimaryColumn('integer') number: number;
  /** Places that were left when it began, and those that became free or were added since. */
  @Column('integer') openings: number;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  /** When its last offers end: those that were made later have as much time as the first. */
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  /** When it was over: by its clock, by the last answer, or because no place was left. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
