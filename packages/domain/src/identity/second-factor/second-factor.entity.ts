import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator app of a member of staff. */
@Entity('staff_second_factors')
export class SecondFactor {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') staffId: string;
  /** The step of the last code that was used: none is good twice. */
  @Column('bigint', { default: 0 }) lastStep: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** Since when it is asked for; null until its first code has come. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
}
