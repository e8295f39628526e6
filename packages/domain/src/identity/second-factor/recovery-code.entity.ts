import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code for the day the phone with the app is lost; good once. */
@Entity('staff_recovery_codes')
export class RecoveryCode {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') staffId: string;
  /** Keyed: the code itself is kept nowhere. */
  @PrimaryColumn('text') codeHash: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
}
