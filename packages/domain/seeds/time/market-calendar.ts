import { addDays, dayIn, instantIn } from '../../src/shared/index.ts';

const minute = 60_000;

/** The days around one moment in a market, counted from its today; quick enough for hundreds of thousands of jobs. */
export class MarketCalendar {
  readonly today: string;
  private readonly days = new Map<number, string>();
  private readonly midnights = new Map<number, number>();
  private readonly years = new Map<number, string>();

  constructor(
    private readonly timeZone: string,
    readonly now: number,
  ) {
    this.today = dayIn(timeZone, new Date(now));
  }

  /** YYYY-MM-DD. */
  day(offset: number): string {
    const known = this.days.get(offset);
    if (known) return known;
    const day = addDays(this.today, offset);
    this.days.set(offset, day);
    return day;
  }

  /** The instant some minutes after a day's midnight. Where clocks change, that day is an hour off: it is invented data. */
  instant(offset: number, minutes: number): number {
    let midnight = this.midnights.get(offset);
    if (midnight === undefined) {
      midnight = instantIn(this.timeZone, this.day(offset), '00:00').getTime();
      this.midnights.set(offset, midnight);
    }
    return midnight + minutes * minute;
  }

  /** January is 0. */
  month(offset: number): number {
    return Number(this.day(offset).slice(5, 7)) - 1;
  }

  /** Sunday is 0. */
  weekday(offset: number): number {
    return new Date(`${this.day(offset)}T00:00:00Z`).getUTCDay();
  }

  /** Two digits, as job numbers carry them. */
  year(instant: number): string {
    const quarter = Math.floor(instant / (15 * minute));
    const known = this.years.get(quarter);
    if (known) return known;
    const year = dayIn(this.timeZone, new Date(instant)).slice(2, 4);
    this.years.set(quarter, year);
    return year;
  }
}
