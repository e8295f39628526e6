import type { Translate } from '../i18n/use-text.ts';

/** How long something has waited, as people say it. */
export function waitingText(t: Translate, minutes: number): string {
  if (minutes < 1) return t('common.waiting.justNow');
  if (minutes < 60) return t('common.waiting.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t('common.waiting.hours', { hours, minutes: minutes % 60 });
  return t('common.waiting.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}

/** Minutes from which waiting is long, and too long. */
export interface WaitingLimits {
  long: number;
  tooLong: number;
}

/** Who comes at dawn wants people the same morning. */
const postingLimits: WaitingLimits = { long: 30, tooLong: 120 };

/** From fine to too long. */
export function waitingTone(minutes: number, limits = postingLimits): 'fine' | 'long' | 'tooLong' {
  if (minutes < limits.long) return 'fine';
  return minutes < limits.tooLong ? 'long' : 'tooLong';
}
