import { refusalsOf } from '../shared/index.ts';
import type { CreditCodeFault } from './registration/credit-code.ts';

/** What can be wrong with an employer's registration or vetting. */
export const refuseEmployer = refusalsOf({
  EMPLOYER_NAME_REQUIRED: {
    'zh-CN': '请填写单位全称，2 到 60 个字。',
    en: 'Enter the full name, 2 to 60 characters.',
  },
  CREDIT_CODE_REQUIRED: {
    'zh-CN': '单位招工要填统一社会信用代码，在营业执照上。',
    en: 'A company needs its unified social credit code; it is on the licence.',
  },
  CREDIT_CODE_LENGTH: {
    'zh-CN': '统一社会信用代码是 18 位，请数一数再填。',
    en: 'A credit code has 18 characters; please count again.',
  },
  CREDIT_CODE_CHARACTER: {
    'zh-CN': '统一社会信用代码里有不该有的字符（没有 I、O、S、V、Z），请对照营业执照。',
    en: 'The credit code holds a character that none has (no I, O, S, V, Z); compare with the licence.',
  },
  CREDIT_CODE_CHECK_CHARACTER: {
    'zh-CN': '统一社会信用代码有一位输错了，请对照营业执照。',
    en: 'One character of the credit code is wrong; compare with the licence.',
  },
  EMPLOYER_EXISTS: {
    'zh-CN': '这家雇主已经登记过（编号 {number}）。要加入，请让负责人添加，或到窗口办。',
    en: 'This employer is registered as {number}. To act for it, ask its owner or come to the window.',
  },
  EMPLOYER_NOT_FOUND: {
    'zh-CN': '找不到这家雇主，请重新选择。',
    en: 'There is no such employer; please choose again.',
  },
  PHONE_REQUIRED: {
    'zh-CN': '请填写雇主的手机号，工友要能联系上。',
    en: "Enter the employer's mobile number, so that workers can reach them.",
  },
  DIVISION_UNKNOWN: {
    'zh-CN': '地区代码不存在，请选择街道或区。',
    en: 'There is no such division code; choose a sub-district or district.',
  },
  UNDER_AGE: {
    'zh-CN': '未满 18 周岁不能登记为雇主。',
    en: 'Nobody under 18 may be registered as an employer.',
  },
  EVIDENCE_REQUIRED: {
    'zh-CN': '请勾选核验过的材料。',
    en: 'Say which papers were checked.',
  },
  TOO_LONG: {
    'zh-CN': '最多 {max} 个字，请写短一些。',
    en: 'At most {max} characters; please make it shorter.',
  },
  NOTE_REQUIRED: {
    'zh-CN': '请写明原因，雇主要知道怎么补。',
    en: 'Say why, so that the employer knows what to bring.',
  },
});

export const codeOfCreditCodeFault = {
  EMPTY: 'CREDIT_CODE_REQUIRED',
  LENGTH: 'CREDIT_CODE_LENGTH',
  CHARACTER: 'CREDIT_CODE_CHARACTER',
  CHECK_CHARACTER: 'CREDIT_CODE_CHECK_CHARACTER',
} as const satisfies Record<CreditCodeFault, string>;
