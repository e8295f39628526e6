import { refusalsOf, type Wording } from '../shared/index.ts';
import type { ApplicationStatus } from './application-status.ts';

/** What can be wrong with a step of an application, worded for whoever takes it. */
export const refuseApplication = refusalsOf({
  JOB_NOT_FOUND: {
    'zh-CN': '找不到这个岗位，可能已经下架，请刷新列表。',
    en: 'There is no such job; it may have been taken down. Reload the list.',
  },
  JOB_NOT_OPEN: {
    'zh-CN': '这个岗位已经不招了，请看别的岗位。',
    en: 'This job is no longer open; please look at others.',
  },
  APPLICATION_NOT_FOUND: {
    'zh-CN': '找不到这条报名，请刷新后再试。',
    en: 'There is no such application; reload and try again.',
  },
  APPLICATION_REFUSED_BEFORE: {
    'zh-CN': '雇主已回复没选上，请看别的岗位。',
    en: 'The employer has already said no; please look at other jobs.',
  },
  WRONG_STATUS: {
    'zh-CN': '这条报名现在是“{status}”，不能这样操作，请刷新。',
    en: 'This application is {status}; this cannot be done now. Reload the page.',
  },
  OFFER_ENDED: {
    'zh-CN': '回复时间已过，请联系雇主或到窗口问。',
    en: 'The time to answer has passed; ask the employer or at the window.',
  },
  PLACES_TAKEN: {
    'zh-CN': '刚刚招满了，已为你排队，有人退出会马上通知你。',
    en: 'The last place was just taken. You are on the waiting list and will be told when somebody drops out.',
  },
  NO_OPENINGS: {
    'zh-CN': '已经招满，不能再发邀请；要加人请先增加人数。',
    en: 'All places are taken; raise the headcount before making another offer.',
  },
  PLACEMENT_OVERLAP: {
    'zh-CN': '这段时间已经答应了别的活（{number}），请先退掉一个。',
    en: 'There is other agreed work at that time ({number}); withdraw from one first.',
  },
  REASON_UNKNOWN: {
    'zh-CN': '请从列表里选一个原因。',
    en: 'Choose one of the listed reasons.',
  },
  SOURCE_NOT_ALLOWED: {
    'zh-CN': '来源不对：自己报名用 SELF、CHANNEL 或 LIVESTREAM，窗口用 WINDOW 或 DISPATCH。',
    en: 'Wrong source: SELF, CHANNEL or LIVESTREAM for oneself, WINDOW or DISPATCH at the window.',
  },
  TRACKING_CODE_INVALID: {
    'zh-CN': '来源代码不对，请去掉再试。',
    en: 'This is no tracking code; leave it out.',
  },
  MESSAGE_TOO_LONG: {
    'zh-CN': '留言最多 {max} 个字。',
    en: 'The message has at most {max} characters.',
  },
  CONTACT_LIMIT: {
    'zh-CN': '今天看的电话太多了，请明天再看，或直接报名。',
    en: 'Too many numbers were asked for today; apply, or come back tomorrow.',
  },
});

export const applicationStatusNames: Record<ApplicationStatus, Wording> = {
  SUBMITTED: { 'zh-CN': '已报名', en: 'submitted' },
  WAITLISTED: { 'zh-CN': '排队中', en: 'on the waiting list' },
  SHORTLISTED: { 'zh-CN': '雇主已看', en: 'shortlisted' },
  OFFERED: { 'zh-CN': '叫你去', en: 'offered' },
  ACCEPTED: { 'zh-CN': '已答应', en: 'accepted' },
  REFUSED: { 'zh-CN': '没选上', en: 'refused' },
  WITHDRAWN: { 'zh-CN': '已退出', en: 'withdrawn' },
  EXPIRED: { 'zh-CN': '已过期', en: 'expired' },
};

/** Why an employer says no, or a worker drops out. */
const applicationReasons = [
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
export type ApplicationReason = (typeof applicationReasons)[number];

export const isReason = (text: string): text is ApplicationReason =>
  (applicationReasons as readonly string[]).includes(text);
