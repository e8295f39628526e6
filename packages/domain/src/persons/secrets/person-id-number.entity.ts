import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's ID number, sealed with the person's key, behind a wall of its own: one person at a time. */
@Entity('person_id_numbers')
export class PersonIdNumber {
  @PrimaryColumn('uuid') personId: string;
  @Column('bytea') idNumberSealed: Buffer;
}
