import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number that workers call, behind the wall between markets; no row where there is none, or it was forgotten. */
@Entity('employer_contacts')
export class EmployerContactRow {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') employerId: string;
  /** The key that the number is sealed with, wrapped by the root key. */
  @Column('bytea') wrappedKey: Buffer;
  @Column('bytea') contactPhoneSealed: Buffer;
}
