import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said of their ethnic group: who, nobody can tell from it. */
@Entity('participation_declarations')
export class ParticipationDeclaration {
  @PrimaryColumn('integer') marketId: number;
  /** Random; whoever said it has it, sealed. */
  @PrimaryColumn('uuid') key: string;
  /** A code of GB/T 3304. */
  @Column('text') ethnicGroup: string;
}
