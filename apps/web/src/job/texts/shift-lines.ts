import { addDays, dayOf, timeOf } from '@yizhan/ui';

interface Shift {
  startsAt: string;
  endsAt: string;
}

/** The same hours on one day or on days in a row. */
export interface ShiftLine extends Shift {
  from: string;
  to: string;
}

function follows(line: ShiftLine, { startsAt, endsAt }: Shift): boolean {
  const sameHours = timeOf(line.startsAt) === timeOf(startsAt) && timeOf(line.endsAt) === timeOf(endsAt);
  return sameHours && addDays(line.to, 1) === dayOf(startsAt);
}

/** Shifts as people tell them: a week of the same hours is one line. */
export function shiftLines(shifts: readonly Shift[]): ShiftLine[] {
  const lines: ShiftLine[] = [];
  for (const shift of [...shifts].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const day = dayOf(shift.startsAt);
    const known = lines.find((line) => follows(line, shift));
    if (known) known.to = day;
    else lines.push({ ...shift, from: day, to: day });
  }
  return lines;
}
