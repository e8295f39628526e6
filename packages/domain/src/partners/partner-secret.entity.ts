import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a partner proves itself with. Its text is shown once and kept nowhere. */
@Entity('partner_secrets')
export class PartnerSecret {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') partnerId: string;
  /** 1 or 2: two may live at a time, which an index holds. */
  @Column('smallint') slot: number;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** The last day a token was got with it. */
  @Column('date', { nullable: true }) lastUsedOn: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
