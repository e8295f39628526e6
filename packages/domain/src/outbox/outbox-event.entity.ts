import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened, written in the transaction that made it happen. */
@Entity('outbox_events')
export class OutboxEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') marketId: number;
  /** Given by the relay in the order of commits, without gaps that could still fill; null until then. */
  @Column('bigint', { nullable: true }) sequence: string | null;
  @Column('text') type: string;
  @Column('uuid') subjectId: string;
  @Column('jsonb', { default: {} }) data: object;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) occurredAt: Date;
}
