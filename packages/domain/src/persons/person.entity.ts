import { Column, Entity, PrimaryColumn } from 'typeorm';

const unused = { nullable: true, select: false, insert: false, update: false } as const;

/** A human being, one per deployment. What identifies them is sealed with a key of their own. */
@Entity('persons')
export class Person {
  @PrimaryColumn('uuid') id: string;
  /** The data key, wrapped by the root key; null once the person was erased. */
  @Column('bytea', { nullable: true }) wrappedKey: Buffer | null;
  @Column('bytea', { nullable: true }) realNameSealed: Buffer | null;
  /** What lists show of the ID number, which is a PersonIdNumber. */
  @Column('bytea', { nullable: true }) idNumberMaskSealed: Buffer | null;
  /** As gateways of the release before know it, from PersonIdNumber: nothing here reads or writes it any more. */
  @Column('bytea', unused) idNumberSealed?: never;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  /** Where their declarations on equal participation are; see person-participation.ts. */
  @Column('bytea', { nullable: true }) participationSealed: Buffer | null;
  /** Equality tokens, keyed for the whole deployment: they make a person one person. */
  @Column('text', { nullable: true }) idNumberToken: string | null;
  @Column('text', { nullable: true }) phoneToken: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
}
