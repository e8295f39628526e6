import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the authenticator app of a member of staff has been given: behind the wall, apart from whether there is one. */
@Entity('staff_totp_secrets')
export class TotpSecret {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') staffId: string;
  @Column('bytea') wrappedKey: Buffer;
  @Column('bytea') secretSealed: Buffer;
}
