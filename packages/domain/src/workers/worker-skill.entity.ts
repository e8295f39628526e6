import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a worker can do, and whether staff has seen proof of it. */
@Entity('worker_skills')
export class WorkerSkill {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') workerId: string;
  @PrimaryColumn('integer') skillId: number;
  /** 1 a beginner, 5 a master. */
  @Column('smallint') level: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
}
