import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationStatus } from './application-status.ts';

/** A state that an application came into, when, and by whose hand. */
@Entity('application_steps')
export class ApplicationStep {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') applicationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') status: ApplicationStatus;
  @Column('text') actorKind: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
}
