import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MemberRole = 'OWNER' | 'MEMBER';

/** A person who acts for an employer. */
@Entity('employer_members')
export class EmployerMember {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') employerId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') role: MemberRole;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
}
