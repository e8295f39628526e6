import { refusalsOf, type Wording } from '../shared/index.ts';
import type { InstantOfferStatus } from './offers/instant-offer.entity.ts';

/** What can be wrong with an answer to an offer, and with starting and stopping waves. */
export const refuseInstantHire = refusalsOf({
  INSTANT_OFFER_NOT_FOUND: {
    'zh-CN': '找不到这条急招，请刷新后再看。',
    en: 'There is no such offer; reload and look again.',
  },
  INSTANT_OFFER_ENDED: {
    'zh-CN': '回复时间过了，这一批已经结束，请看别的岗位。',
    en: 'The time to answer is over and so is this round; please look at other jobs.',
  },
  INSTANT_OFFER_GONE: {
    'zh-CN': '名额刚刚满了。有人退出时，下一批先通知您。',
    en: 'The last place was just taken. If somebody drops out, you are asked first in the next round.',
  },
  INSTANT_OFFER_DECLINED: {
    'zh-CN': '您已经回复过不去，改主意请直接报名或到窗口说。',
    en: 'You have said no to this; apply for the job, or ask at the window.',
  },
  INSTANT_OFFER_ACCEPTED: {
    'zh-CN': '您已经答应去了，要退出请到“我的活”里退。',
    en: 'You have said yes to this; withdraw under “my work” if you cannot go.',
  },
  INSTANT_OFFER_RECALLED: {
    'zh-CN': '这次急招已经停了，请看别的岗位。',
    en: 'This urgent call was taken back; please look at other jobs.',
  },
  INSTANT_PAPER_MISSING: {
    'zh-CN': '这个活要证件，您的证件没有确认，或已过期。请带证到窗口确认。',
    en: 'This work needs a certificate, and yours is not confirmed or has run out; show it at the window.',
  },
  INSTANT_HIRE_NOT_STARTED: {
    'zh-CN': '这个岗位没有开始即时快招，不用停。',
    en: 'Nothing is being offered for this job, so there is nothing to stop.',
  },
  JOB_NOT_FOUND: {
    'zh-CN': '找不到这个岗位，可能已经下架，请刷新列表。',
    en: 'There is no such job; it may have been taken down. Reload the list.',
  },
  JOB_NOT_OPEN: {
    'zh-CN': '这个岗位现在不招人，先发布或增加人数再开始。',
    en: 'This job takes nobody now; publish it or raise the headcount first.',
  },
  REASON_UNKNOWN: {
    'zh-CN': '请从列表里选一个原因。',
    en: 'Choose one of the listed reasons.',
  },
  INSTANT_SETTING_OUT_OF_RANGE: {
    'zh-CN': '要在 {min} 到 {max} 之间。',
    en: 'It has to be between {min} and {max}.',
  },
});

type Code = Parameters<typeof refuseInstantHire>[1];

/** By what became of an offer meanwhile, what its worker is told. */
export const refusalOfStatus: Record<Exclude<InstantOfferStatus, 'OFFERED'>, Code> = {
  ACCEPTED: 'INSTANT_OFFER_ACCEPTED',
  DECLINED: 'INSTANT_OFFER_DECLINED',
  EXPIRED: 'INSTANT_OFFER_ENDED',
  GONE: 'INSTANT_OFFER_GONE',
  RECALLED: 'INSTANT_OFFER_RECALLED',
};

/** The rule by which offers are handed out, as the app shows it; docs/instant-hire.md says the same at length. */
export const fairnessRule: readonly Wording[] = [
  {
    'zh-CN': '急招岗位一批一批发，每批 {minutes} 分钟，先答应的先得，招满为止。',
    en: 'Urgent jobs are offered in rounds of {minutes} minutes; who accepts first gets a place, until all are taken.',
  },
  {
    'zh-CN': '先看最合适的 {compared} 人，不够再往后找。',
    en: 'The {compared} who fit best are looked at first, and more of them where they are not enough.',
  },
  {
    'zh-CN': '上一批没抢到的，这个岗位有空位时先通知；点了“今天能干活”的排在前面。',
    en: 'Who just missed a place of a job is asked first when one is free again; then whoever said they can work today.',
  },
  {
    'zh-CN': '再按合适程度分档。同一档里，最近七天收到少的先，等得久的先。',
    en: 'Then come bands of how well you and the job fit; within a band, fewer offers in seven days first, then the longest wait.',
  },
  {
    'zh-CN': '七天里每收到 {perBand} 个急招，往后排一档：谁也不会总是第一个。',
    en: 'Every {perBand} offers in seven days put you one band further back: nobody is always first.',
  },
  {
    'zh-CN': '每人每天最多收到 {perDay} 个急招。回复“不去”不影响以后。',
    en: 'Nobody gets more than {perDay} offers a day. Saying no does not count against you.',
  },
];
