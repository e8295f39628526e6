import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationStatus } from './application-status.ts';

/** How an application came about. */
export const applicationSources = ['SELF', 'WINDOW', 'CHANNEL', 'LIVESTREAM', 'PARTNER', 'DISPATCH'] as const;
export type ApplicationSource = (typeof applicationSources)[number];

/** A worker put forward for a job. A partial unique index allows one live application for both. */
@Entity('applications')
export class Application {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') jobId: string;
  @Column('uuid') workerId: string;
  @Column('uuid') employerId: string;
  @Column('text') status: ApplicationStatus;
  @Column('text') source: ApplicationSource;
  /** The short code of the group, livestream or slip they came from. */
  @Column('text', { nullable: true }) trackingCode: string | null;
  /** Staff who put the worker forward; null when they did themselves. */
  @Column('uuid', { nullable: true }) appliedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) appliedAt: Date;
  /** By the market's calendar. With the trade what they are counted for; both are written by a trigger. */
  @Column('date') appliedOn: string;
  /** The trade of the job when they applied. */
  @Column('text') occupationCode: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) changedAt: Date;
  @Column('text', { nullable: true }) offerMessage: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) offerEndsAt: Date | null;
  /** Coded, when refused or withdrawn. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Whether the worker is told the reason. */
  @Column('boolean', { default: false }) reasonShared: boolean;
}
