import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WageUnit } from '../jobs/index.ts';

/** From the agreement to its end. */
export const placementStatuses = ['AGREED', 'ACTIVE', 'FINISHED', 'NO_SHOW', 'CANCELLED'] as const;
export type PlacementStatus = (typeof placementStatuses)[number];

/** An accepted application with its days and the wage that was promised. */
@Entity('placements')
export class Placement {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') jobId: string;
  @Column('uuid') workerId: string;
  @Column('uuid') employerId: string;
  @Column('text') status: PlacementStatus;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  /** Yuan per unit: at least what the posting promised. */
  @Column('numeric', { precision: 10, scale: 2 }) wageAmount: string;
  @Column('text') wageUnit: WageUnit;
  /** The last day on which the wage is due, by the posting's settlement. */
  @Column('date') payBy: string;
  /** When the employer said that it was paid. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) employerConfirmedAt: Date | null;
  /** When the worker said that it was received. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) workerConfirmedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) paidAt: Date | null;
  /** Yuan in all. */
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) paidAmount: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) changedAt: Date;
}
