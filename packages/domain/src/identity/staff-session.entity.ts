import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in of a member of staff on one client, from login to logout. */
@Entity('staff_sessions')
export class StaffSession {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') staffId: string;
  /** SHA-256 of the refresh token that is good now. */
  @Column('text') tokenHash: string;
  /** The one before it: seeing it again means that somebody copied it. */
  @Column('text', { nullable: true }) previousTokenHash: string | null;
  /** The app it was opened in, e.g. `admin`. */
  @Column('text') client: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) refreshedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
