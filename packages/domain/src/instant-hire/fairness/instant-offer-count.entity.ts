import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many offers a worker got on a day, by the market's calendar. */
@Entity('instant_offer_counts')
export class InstantOfferCount {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') workerId: string;
  @PrimaryColumn('date') day: string;
  @Column('smallint') offers: number;
  @Column({ type: 'timestamptz', precision: 3 }) lastAt: Date;
}
