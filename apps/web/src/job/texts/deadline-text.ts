import { addDays, dayOf, dayText, timeOf, type Wording } from '@yizhan/ui';

/** "明天 18:00"; midnight belongs to the day that it ends: "今天 24:00". */
export function deadlineText(wording: Wording, deadline: string, today: string): string {
  const [day, time] = [dayOf(deadline), timeOf(deadline)];
  const [lastDay, hour] = time === '00:00' ? [addDays(day, -1), '24:00'] : [day, time];
  return wording.t('shared:time.dayAndTime', { day: dayText(wording, lastDay, today), time: hour });
}
