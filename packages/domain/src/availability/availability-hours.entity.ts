import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Hours of a day of the week in which a worker usually can; a usual day without hours is a whole one. */
@Entity('availability_hours')
export class AvailabilityHours {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') workerId: string;
  /** 1 is Monday, 7 Sunday. */
  @PrimaryColumn('smallint') weekday: number;
  /** Minutes after midnight. */
  @PrimaryColumn('smallint') fromMinute: number;
  /** Minutes after the same midnight: beyond 1,440 it is the next morning. */
  @Column('smallint') toMinute: number;
}
