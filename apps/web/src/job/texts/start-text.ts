import { dayOf, timeOf, type Wording } from '@yizhan/ui';

interface Startable {
  startsOn: string;
  shifts: readonly { startsAt: string }[];
}

/** "明天 07:00 开工", or the day alone when no hour is told. */
export function startText(wording: Wording, { startsOn, shifts }: Startable, day: string): string {
  const first = shifts.find(({ startsAt }) => dayOf(startsAt) === startsOn);
  if (!first) return wording.t('job.startsDay', { day });
  return wording.t('job.starts', { day, time: timeOf(first.startsAt) });
}
