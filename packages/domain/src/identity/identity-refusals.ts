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
  SESSION_NOT_FOUND: {
    'zh-CN': '这次登录已经结束了，请刷新列表。',
    en: 'This session has ended already. Load the list again.',
  },
  LOGIN_CODE_TOO_SOON: {
    'zh-CN': '验证码刚刚发过，请等 {seconds} 秒再要。',
    en: 'A code was sent just now. Ask again in {seconds} seconds.',
  },
  LOGIN_CODE_LIMIT: {
    'zh-CN': '验证码要得太多了，请过一小时再试，或到窗口办。',
    en: 'Too many codes were asked for. Try again in an hour, or come to the window.',
  },
  LOGIN_CODE_WRONG: {
    'zh-CN': '验证码不对或已过期，请看最新一条短信；还不行就重新获取。',
    en: 'The code is wrong or has run out. Look at the newest message, or ask for a new code.',
  },
  SMS_UNAVAILABLE: {
    'zh-CN': '短信暂时发不出去，请稍后再试，或到窗口办。',
    en: 'Messages cannot be sent at the moment. Try again later, or come to the window.',
  },
});
