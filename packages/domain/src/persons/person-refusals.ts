import { refusalsOf } from '../shared/index.ts';
import type { IdNumberFault, RealNameFault } from '../personal-data/index.ts';

/** What can be wrong with what identifies a person. */
export const refusePerson = refusalsOf({
  REAL_NAME_REQUIRED: { 'zh-CN': '请填写身份证上的姓名。', en: 'Enter the name as on the identity card.' },
  REAL_NAME_INVALID: {
    'zh-CN': '姓名要和身份证一致：2 到 40 个字，不要数字和符号。',
    en: 'The name is as on the identity card: 2 to 40 letters, without digits and signs.',
  },
  // Nothing of where the person is registered: it may be a market that is none of the caller's business.
  REAL_NAME_DIFFERS: {
    'zh-CN': '姓名和身份证号对不上，请核对证件。',
    en: 'Name and ID number do not belong together; check the card.',
  },
  ID_NUMBER_REQUIRED: { 'zh-CN': '请填写身份证号。', en: 'Enter the ID number.' },
  ID_NUMBER_LENGTH: {
    'zh-CN': '身份证号是 18 位，请数一数再填。',
    en: 'An ID number has 18 characters; please count again.',
  },
  ID_NUMBER_LEGACY: {
    'zh-CN': '15 位的旧号码已停用，请填 18 位身份证号。',
    en: 'Numbers of 15 digits are no longer valid; enter the one of 18.',
  },
  ID_NUMBER_CHARACTER: {
    'zh-CN': '身份证号只有数字，最后一位可以是 X，请重新输入。',
    en: 'An ID number is digits only, the last may be X; please type it again.',
  },
  ID_NUMBER_REGION: {
    'zh-CN': '身份证号开头两位不对，请对照证件。',
    en: 'The first two digits name no province; compare with the card.',
  },
  ID_NUMBER_BIRTH_DATE: {
    'zh-CN': '身份证号里的出生日期不对，请对照第 7 到 14 位。',
    en: 'The day of birth in the number does not exist; compare digits 7 to 14.',
  },
  ID_NUMBER_CHECK_CHARACTER: {
    'zh-CN': '身份证号有一位输错了，请从头核对。',
    en: 'One character of the ID number is wrong; compare all of it.',
  },
  ID_NUMBER_TAKEN: {
    'zh-CN': '这个身份证号已用另一个手机号登记，请带身份证到窗口办。',
    en: 'This ID number is registered with another phone; come to the window with the card.',
  },
  ID_NUMBER_DIFFERS: {
    'zh-CN': '这个账号已用另一个身份证实名，一个账号只能一个人用。',
    en: 'This account belongs to a person with another ID number.',
  },
  PHONE_INVALID: {
    'zh-CN': '手机号要 11 位，以 1 开头，请重新输入。',
    en: 'A mobile number has 11 digits and begins with 1; please type it again.',
  },
  PHONE_TAKEN: {
    'zh-CN': '这个手机号不能登记在这个人名下，请换一个，或先不填。',
    en: 'This phone cannot be registered for this person; use another or none.',
  },
});

export const codeOfIdNumberFault = {
  EMPTY: 'ID_NUMBER_REQUIRED',
  LEGACY: 'ID_NUMBER_LEGACY',
  LENGTH: 'ID_NUMBER_LENGTH',
  CHARACTER: 'ID_NUMBER_CHARACTER',
  REGION: 'ID_NUMBER_REGION',
  BIRTH_DATE: 'ID_NUMBER_BIRTH_DATE',
  CHECK_CHARACTER: 'ID_NUMBER_CHECK_CHARACTER',
} as const satisfies Record<IdNumberFault, string>;

export const codeOfRealNameFault = {
  EMPTY: 'REAL_NAME_REQUIRED',
  LENGTH: 'REAL_NAME_INVALID',
  CHARACTER: 'REAL_NAME_INVALID',
} as const satisfies Record<RealNameFault, string>;
