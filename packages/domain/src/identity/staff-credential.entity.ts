import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member of staff proves to be themselves with: behind the wall, apart from the name that colleagues see. */
@Entity('staff_credentials')
export class StaffCredential {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') staffId: string;
  /** Argon2id in PHC form. */
  @Column('text') passwordHash: string;
  /** Argon2id in PHC form; opens the locked desk of a session that is open already. */
  @Column('text', { nullable: true }) pinHash: string | null;
}
