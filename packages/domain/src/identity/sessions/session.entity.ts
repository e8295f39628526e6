import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in on one client, from login to logout, of a member of staff, a person or a screen; never of two. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) staffId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) screenId: string | null;
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
  /** Since when the desk is locked; null while it is not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lockedAt: Date | null;
  /** Since it was locked. */
  @Column('integer', { default: 0 }) pinFailures: number;
}
