import type { TextKey, Translate } from '../i18n/use-text.ts';

/** Words for the values of an enum; a newer gateway may know more values than this code. */
function words<Value extends string>(known: readonly Value[], key: (value: Value | 'unknown') => TextKey) {
  return (t: Translate, value: string): string => t(key(known.find((each) => each === value) ?? 'unknown'));
}

const placementStatuses = ['AGREED', 'ACTIVE', 'FINISHED', 'NO_SHOW', 'CANCELLED'] as const;
const sources = ['SELF', 'WINDOW', 'DISPATCH', 'CHANNEL', 'LIVESTREAM', 'PARTNER'] as const;
const reasons = [
  'FILLED',
  'SKILL',
  'TIME',
  'DISTANCE',
  'DOCUMENTS',
  'UNREACHABLE',
  'OTHER_WORK',
  'ILLNESS',
  'OTHER',
] as const;

/** All states of an application, in the order of its life. */
export const applicationStatuses = [
  'SUBMITTED',
  'WAITLISTED',
  'SHORTLISTED',
  'OFFERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
] as const;

export const applicationStatusWord = words(applicationStatuses, (value) => `workers.status.${value}`);
export const placementStatusWord = words(placementStatuses, (value) => `workers.placement.${value}`);
export const sourceWord = words(sources, (value) => `workers.source.${value}`);
export const reasonWord = words(reasons, (value) => `workers.reason.${value}`);

const ended = new Set(['REFUSED', 'WITHDRAWN', 'EXPIRED']);

/** Whether something may still come of an application. */
export const isLive = (status: string): boolean => !ended.has(status);
