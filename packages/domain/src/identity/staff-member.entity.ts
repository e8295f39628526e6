import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../shared/index.ts';

/** Someone who works for a market and signs in with a name and a password. */
@Entity('staff_members')
export class StaffMember {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  /** Unique in the market whatever its letters' case. */
  @Column('text') username: string;
  @Column('text') displayName: string;
  @Column('text', { array: true }) roles: StaffRole[];
  /** Since the last sign-in that worked. */
  @Column('integer', { default: 0 }) failedLogins: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lockedUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) disabledAt: Date | null;
  /** Somebody else knows the password: it was given, or reset. */
  @Column('boolean', { default: false }) mustChangePassword: boolean;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
}
