import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who did what to what, and what changed; append-only. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
  @Column('text', { nullable: true }) requestId: string | null;
  @Column('text') actorKind: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** The person for whom staff did it with their consent; null when everybody acted for themselves. */
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
  @Column('text') action: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  /** Never personal data: ids, states, codes and field names. */
  @Column('jsonb', { default: {} }) detail: object;
}
