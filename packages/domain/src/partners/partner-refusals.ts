import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a partner, its secrets and its delegations. */
export const refusePartner = refusalsOf({
  PARTNER_NOT_FOUND: {
    'zh-CN': '找不到这个合作应用，请核对客户端编号。',
    en: 'There is no such partner; check its client id.',
  },
  PARTNER_NAME_REQUIRED: {
    'zh-CN': '请填写名称，2 到 60 个字。',
    en: 'Enter a name of 2 to 60 characters.',
  },
  TOO_LONG: {
    'zh-CN': '最多 {max} 个字，请写短一些。',
    en: 'At most {max} characters; please make it shorter.',
  },
  SCOPES_REQUIRED: {
    'zh-CN': '请至少选一项权限。',
    en: 'Choose at least one scope.',
  },
  SCOPE_UNKNOWN: {
    'zh-CN': '没有这项权限，只有：{scopes}。',
    en: 'There is no such scope; there are: {scopes}.',
  },
  TOO_MANY_SECRETS: {
    'zh-CN': '同时只能有两个密钥，请先停用一个。',
    en: 'Two secrets may live at a time; revoke one first.',
  },
  SECRET_NOT_FOUND: {
    'zh-CN': '找不到这个密钥，可能已经停用。',
    en: 'There is no such secret; it may be revoked already.',
  },
  PARTNER_DISABLED: {
    'zh-CN': '这个合作应用已停用，请先恢复。',
    en: 'This partner is disabled; enable it first.',
  },
  EMPLOYER_NOT_FOUND: {
    'zh-CN': '找不到这家雇主，请重新选择。',
    en: 'There is no such employer; please choose again.',
  },
  DELEGATION_NOT_FOUND: {
    'zh-CN': '这家雇主没有委托这个合作应用，请刷新后再看。',
    en: 'This employer has not delegated to this partner; reload and look again.',
  },
});
