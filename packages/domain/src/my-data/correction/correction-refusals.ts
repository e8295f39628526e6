import { refusalsOf } from '../../shared/index.ts';

/** What can be wrong with correcting what identifies a person. */
export const refuseCorrection = refusalsOf({
  NOTHING_TO_CORRECT: {
    'zh-CN': '和现在登记的一样，没有要改的；没登记过的请先登记。',
    en: 'This is what is registered already, or nothing is registered yet; there is nothing to correct.',
  },
  CORRECTION_OPEN: {
    'zh-CN': '您已经提过一次更正，请带身份证到窗口办。',
    en: 'There is a request already; bring your identity card to the window.',
  },
  CORRECTION_NOT_FOUND: {
    'zh-CN': '找不到这条更正申请，可能已经办过，请刷新。',
    en: 'There is no such open request; it may be decided already. Reload the page.',
  },
  CARD_NOT_SEEN: {
    'zh-CN': '要看过身份证原件才能更正。',
    en: 'The identity card has to be seen before anything is corrected.',
  },
  REASON_REQUIRED: { 'zh-CN': '不予更正时请选原因。', en: 'Choose why it is refused.' },
  ID_NUMBER_WRONG: {
    'zh-CN': '身份证号和登记的不一致，请核对证件。',
    en: 'The ID number is not the one that is registered; check the card.',
  },
  PHONE_SAME: { 'zh-CN': '新手机号和现在的一样。', en: 'The new number is the one of now.' },
});
