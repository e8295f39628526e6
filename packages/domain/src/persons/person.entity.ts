import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being, one per deployment. What identifies them is sealed with a key of their own. */
@Entity('persons')
export class Person {
  @PrimaryColumn('uuid') id: string;
  /** The data key, wrapped by the root key; null once the person was erased. */
  @Column('bytea', { nullable: true }) wrappedKey: Buffer | null;
  @Column('bytea', { nullable: true }) realNameSealed: Buffer | null;
  @Column('bytea', { nullable: true }) idNumberSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  /** Where their declarations on equal participation are; see person-participation.ts. */
  @Column('bytea', { nullable: true }) participationSealed: Buffer | null;
  /** Equality tokens, keyed for the whole deployment: they make a person one person. */
  @Column('text', { nullable: true }) idNumberToken: string | null;
  @Column('text', { nullable: true }) phoneToken: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
}
