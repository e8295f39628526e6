import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from '../shared/index.ts';

/** The application of an agency, city platform or other market that posts and reads for employers. */
@Entity('partners')
export class Partner {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  /** What it calls itself at the token endpoint; unique in the deployment. */
  @Column('text') clientId: string;
  @Column('text') name: string;
  /** The contact's own data key, wrapped by the root key. */
  @Column('bytea', { nullable: true }) wrappedKey: Buffer | null;
  /** Whom to ask: often a person's name and number, so it is sealed. */
  @Column('bytea', { nullable: true }) contactSealed: Buffer | null;
  @Column('text', { array: true }) scopes: Scope[];
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) disabledAt: Date | null;
}
