import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where two accounts met. */
export const conflictPaths = ['REGISTER_WORKER', 'REGISTER_EMPLOYER', 'WINDOW', 'CORRECTION'] as const;
export type ConflictPath = (typeof conflictPaths)[number];

/** What staff found of them. */
export type ConflictDecision = 'MERGED' | 'DIFFERENT';

/** Two accounts that may be one human being, for staff to look at. */
@Entity('person_conflicts')
export class PersonConflict {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  /** Who claims what the other has. */
  @Column('uuid') personId: string;
  @Column('uuid') otherPersonId: string;
  @Column('text') path: ConflictPath;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) foundAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('text', { nullable: true }) decision: ConflictDecision | null;
}
