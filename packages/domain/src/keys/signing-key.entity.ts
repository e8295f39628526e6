import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair that access tokens are signed with. */
@Entity('signing_keys')
export class SigningKeyRecord {
  @PrimaryColumn('uuid') id: string;
  /** Names the key in tokens: the thumbprint of its public part. */
  @Column('text') kid: string;
  @Column('bytea') wrappedKey: Buffer;
  /** PKCS #8, sealed. */
  @Column('bytea') privateKeySealed: Buffer;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** Since when a newer one signs; null for the newest. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) supersededAt: Date | null;
}
