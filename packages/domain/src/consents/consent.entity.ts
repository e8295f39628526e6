import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentEvidence, ConsentPurpose, ConsentWay } from './consent-purposes.ts';

/** Somebody agreed to a purpose, or took it back; append-only. */
@Entity('consents')
export class Consent {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') purpose: ConsentPurpose;
  /** Of the text they had before them; 0 for who registered before there were any. */
  @Column('integer') textVersion: number;
  /** False: taken back. */
  @Column('boolean') given: boolean;
  @Column('text') how: ConsentWay;
  /** What staff saw; forgotten when the person is erased. */
  @Column('text', { nullable: true }) evidence: ConsentEvidence | null;
  @Column('uuid', { nullable: true }) staffId: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
}
