import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is otherwise on one date: they cannot, or they can besides the usual. */
export const availabilityExceptionKinds = ['OFF', 'EXTRA'] as const;
export type AvailabilityExceptionKind = (typeof availabilityExceptionKinds)[number];

/** A date on which the week does not hold for a worker, whole or for some hours. */
@Entity('availability_exceptions')
export class AvailabilityException {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') workerId: string;
  @PrimaryColumn('date') day: string;
  @Column('text') kind: AvailabilityExceptionKind;
  /** Minutes after midnight; null with the other for the whole day. */
  @Column('smallint', { nullable: true }) fromMinute: number | null;
  @Column('smallint', { nullable: true }) toMinute: number | null;
}
