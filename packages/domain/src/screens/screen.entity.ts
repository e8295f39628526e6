import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One hall screen; a device becomes it by a pairing code, and shows itself by a session. */
@Entity('screens')
export class Screen {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** Where in the hall it hangs. */
  @Column('text', { nullable: true }) place: string | null;
  /** Keyed token of the code that pairs a device with it; null when there is none. */
  @Column('text', { nullable: true }) pairingToken: string | null;
  /** Null with a token: the code of a demo market, good for ever and for many. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) pairingEndsAt: Date | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** The last time. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) pairedAt: Date | null;
}
