/** When a job is worked. Thousands of jobs begin and end alike, and share one. */
export interface JobTimes {
  readonly startsOn: string;
  /** The day it starts where none is told. */
  readonly endsOn: string;
  readonly shifts: readonly { startsAt: Date; endsAt: Date }[];
}

/** Beyond so many, the same times are told once more. */
const mostShared = 50_000;

/** Times by the text that tells them. */
export class SharedTimes {
  private readonly known = new Map<string, JobTimes>();

  /** `shifts`: their beginnings and ends in milliseconds since 1970, as "1/2 3/4". */
  of(startsOn: string, endsOn: string, shifts: string): JobTimes {
    const key = `${startsOn} ${endsOn} ${shifts}`;
    const found = this.known.get(key);
    if (found) return found;
    if (this.known.size === mostShared) this.known.clear();
    const times = { startsOn, endsOn, shifts: shiftsOf(shifts) };
    this.known.set(key, times);
    return times;
  }
}

function shiftsOf(text: string): JobTimes['shifts'] {
  const shifts = text === '' ? [] : text.split(' ');
  return shifts.map((shift) => {
    const [startsAt, endsAt] = shift.split('/').map((at) => new Date(Number(at)));
    return { startsAt: startsAt!, endsAt: endsAt! };
  });
}
