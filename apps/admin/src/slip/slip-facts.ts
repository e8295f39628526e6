import { dayOf, timeOf } from '@yizhan/ui';

interface Shift {
  startsAt: string;
  endsAt: string;
}

/** What a slip says of when to be there. */
interface Arrival {
  /** YYYY-MM-DD in the market's zone. */
  day: string;
  /** HH:MM; null when the employer named no hours. */
  time: string | null;
}

/** Unique, and read aloud in two parts that both sides know: the job's number and the worker's. */
export const slipNumber = (jobNumber: string, workerNumber: string): string => `${jobNumber}-${workerNumber}`;

/** When to be there: the beginning of the first shift that is not over; without hours, the first day. */
export function arrivalOf(
  { shifts, startsOn }: { shifts: readonly Shift[]; startsOn: string },
  now: number,
  timeZone: string,
): Arrival {
  const next = shifts.find(({ endsAt }) => Date.parse(endsAt) > now);
  if (next) return { day: dayOf(next.startsAt, timeZone), time: timeOf(next.startsAt, timeZone) };
  const today = dayOf(now, timeZone);
  return { day: startsOn > today ? startsOn : today, time: null };
}

/** From so many characters of title, employer and place on, a sheet of A5 does not hold them in large print. */
const largePrintHolds = 110;

/** Whether the sheet has to be set smaller: nothing may be cut, and nobody carries two sheets. */
export const needsSmallPrint = (texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + [...text].length, 0) > largePrintHolds;

/** Who scans the code of a slip came by a slip, unless the worker came from elsewhere before. */
const ownCode = 'slip';

/** The job's page in the web app, as the code of the slip leads to it. */
export function jobAddress(webUrl: string, jobId: string, trackingCode: string | null | undefined): string {
  return `${webUrl}/jobs/${encodeURIComponent(jobId)}?t=${encodeURIComponent(trackingCode ?? ownCode)}`;
}

/** A mobile number in the groups people read it in: 154 0000 0001. */
export const spokenPhone = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
