import type { Random } from '../random/random.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { hallOpenedAt } from '../time/opening.ts';

const day = 24 * 3_600_000;
const twoYears = 730;
/** Minutes of the day between which the window is open. */
const window = { from: 5 * 60 + 20, to: 17 * 60 };

/** When somebody came to the hall first: more of them in the beginning, nobody before turning 16. */
export function drawRegistration(
  sixteenOn: string,
  isRegular: boolean,
  calendar: MarketCalendar,
  random: Random,
): number {
  const earliest = Math.max(hallOpenedAt, Date.parse(sixteenOn) + day);
  const days = Math.max(0, Math.floor((calendar.now - earliest) / day) - 1);
  const ago = isRegular ? Math.min(days, twoYears) : Math.floor(days * random.next() ** 0.6);
  const minute = random.integer(window.from, window.to);
  const at = calendar.instant(-ago, minute) + random.integer(0, 59_999);
  return at <= calendar.now ? at : calendar.instant(-ago - 1, minute);
}
