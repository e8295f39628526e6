import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a market sets of its waves. */
@Entity('instant_hire_settings')
export class InstantHireSettings {
  @PrimaryColumn('integer') marketId: number;
  /** How long a wave's offers are open. */
  @Column('integer', { default: 600 }) waveSeconds: number;
  /** Offers of a wave for each place that is left. */
  @Column('smallint', { default: 3 }) offersPerPlace: number;
  /** The most offers that one person gets on one day. */
  @Column('smallint', { default: 6 }) offersPerDay: number;
}
