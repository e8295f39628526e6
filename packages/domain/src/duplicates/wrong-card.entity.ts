import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An ID number typed for a merge that was not that of the worker who stays; the number is not kept. */
@Entity('wrong_cards')
export class WrongCard {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') staffId: string;
  @Column('uuid') workerId: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
}
