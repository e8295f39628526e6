import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a partner's secret is compared with: behind the wall, apart from what lists show of it. */
@Entity('partner_secret_hashes')
export class PartnerSecretHash {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') secretId: string;
  /** SHA-256 of 256 random bits, in hex. */
  @Column('text') secretHash: string;
}
