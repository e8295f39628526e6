import { refusalsOf } from '../shared/index.ts';

/** How the identity module words its refusals. */
export const identityRefusal = refusalsOf({
  LOGIN_FAILED: {
    'zh-CN': '用户名或密码不正确，请核对后再试。',
    en: 'The user name or the password is wrong. Check both and try again.',
  },
  ACCOUNT_LOCKED: {
    'zh-CN': '连续输错太多次，请等 {minutes} 分钟再试。',
    en: 'Too many wrong attempts. Wait {minutes} minutes, then try again.',
  },
  MARKET_NOT_FOUND: {
    'zh-CN': '没有这个市场，请核对市场代码。',
    en: 'There is no such market. Check the market code.',
  },
  SESSION_EXPIRED: {
    'zh-CN': '登录已过期，请重新登录。',
    en: 'Your session has ended. Sign in again.',
  },
});
