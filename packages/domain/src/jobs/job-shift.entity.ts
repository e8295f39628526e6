import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time at which a job's work takes place. */
@Entity('job_shifts')
export class JobShift {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') jobId: string;
  @PrimaryColumn({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
}
