import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much each factor counts in a market; the highest version holds, the earlier ones tell how old scores were made. */
@Entity('matching_weights')
export class MatchingWeights {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('integer') version: number;
  @Column('float8') skill: number;
  @Column('float8') distance: number;
  @Column('float8') wage: number;
  @Column('float8') availability: number;
  @Column('float8') reliability: number;
  @Column('float8') freshness: number;
  @Column('float8') language: number;
  /** The member of staff who set it. */
  @Column('uuid') madeBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt: Date;
}
