import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person was shown the number to call for a job. */
@Entity('job_contacts')
export class JobContact {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') jobId: string;
  @Column('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
}
