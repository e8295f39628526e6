import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../shared/index.ts';

/** That a person may fetch what is kept on them, for a quarter of an hour; the file itself is made when it is fetched. */
@Entity('data_exports')
export class DataExport {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  /** SHA-256 of the secret in the link. */
  @Column('text') secretHash: string;
  @Column('text') language: Language;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) fetchedAt: Date | null;
}
