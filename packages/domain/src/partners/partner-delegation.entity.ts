import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an employer lets a partner act for it, from when to when, and who said so. */
@Entity('partner_delegations')
export class PartnerDelegation {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') partnerId: string;
  @Column('uuid') employerId: string;
  /** STAFF, or PERSON: the employer's owner. */
  @Column('text') givenByKind: string;
  @Column('uuid', { nullable: true }) givenBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) givenAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
