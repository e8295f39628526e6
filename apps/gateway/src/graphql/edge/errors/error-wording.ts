import type { Wording } from '@yizhan/domain';

/** What callers are told; the codes are documented in docs/errors.md. */
export const errorWording = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录。', en: 'Sign in first.' },
  FORBIDDEN: { 'zh-CN': '您没有做这件事的权限。', en: 'You may not do this.' },
  SERVICE_UNAVAILABLE: {
    'zh-CN': '系统正忙，请稍等几秒再试。',
    en: 'The service is busy. Try again in a few seconds.',
  },
  INTERNAL: {
    'zh-CN': '系统出了问题，请稍后再试；如果还不行，请报编号 {requestId}。',
    en: 'Something went wrong on our side. Try again later; if it stays, quote {requestId}.',
  },
  NOT_OF_TYPE: {
    'zh-CN': '{argument} 的值不是 {type}{hint}。',
    en: 'The value of {argument} is no {type}{hint}.',
  },
  REQUIRED: { 'zh-CN': '缺少 {argument}（{type}）。', en: '{argument} ({type}) is missing.' },
  UNKNOWN_FIELD: {
    'zh-CN': '{argument} 里有不认识的字段。',
    en: '{argument} holds a field that does not exist.',
  },
  OPERATION_FAILED: { 'zh-CN': '请求无法执行。', en: 'The request cannot be executed.' },
} as const satisfies Record<string, Wording>;

/** How a value of a type is written, where that is not plain. */
export const typeHints: Readonly<Record<string, Wording>> = {
  Date: { 'zh-CN': '，应写成 2026-05-01', en: '; write it like 2026-05-01' },
  DateTime: {
    'zh-CN': '，应写成 2026-05-01T05:30:00+08:00',
    en: '; write it like 2026-05-01T05:30:00+08:00',
  },
  Decimal: { 'zh-CN': '，应写成 180.00', en: '; write it like "180.00"' },
  Int: { 'zh-CN': '，应为整数', en: '; it must be a whole number' },
};
