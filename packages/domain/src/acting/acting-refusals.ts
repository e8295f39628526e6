import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a consent. */
export const refuseActing = refusalsOf({
  PROOF_REQUIRED: {
    'zh-CN': '请填写凭据：身份证后四位、登记编号或签字单编号。',
    en: 'Enter the proof: the last four of the ID number, the registration number or the number of the signed slip.',
  },
  PROOF_WRONG: {
    'zh-CN': '与登记的不一致，请当面核对后再填。',
    en: 'It does not fit what is registered; look again together with the person.',
  },
  PROOF_NEEDS_CARD: {
    'zh-CN': '本人留有手机号，请看身份证原件或让本人签字。',
    en: 'This person has a phone here: look at the ID card, or have a slip signed.',
  },
  PROOF_TRIES_EXHAUSTED: {
    'zh-CN': '填错次数过多，请 {minutes} 分钟后再试。',
    en: 'Too many wrong proofs; try again in {minutes} minutes.',
  },
});
