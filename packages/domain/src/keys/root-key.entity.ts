import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which root key the database was filled with: one row. The key itself is never here. */
@Entity('root_key')
export class RootKeyRecord {
  /** Always 1. */
  @PrimaryColumn('smallint') id: number;
  @Column('text') fingerprint: string;
  /** While keys are wrapped anew: the root key that some of them are still wrapped with. */
  @Column('text', { nullable: true }) previousFingerprint: string | null;
  /** The key of the search tokens, wrapped: it stays the same when the root key changes. */
  @Column('bytea') indexKeyWrapped: Buffer;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** When the last change of the root key began. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) rotationBegunAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) rotatedAt: Date | null;
}
