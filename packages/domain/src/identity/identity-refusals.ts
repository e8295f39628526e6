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
  SESSION_LOCKED: {
    'zh-CN': '本机已锁定，请输入 PIN 码解锁。',
    en: 'This desk is locked. Enter your PIN to go on.',
  },
  TOTP_REQUIRED: {
    'zh-CN': '请输入验证器应用里的 6 位动态码。',
    en: 'Enter the six digits of your authenticator app.',
  },
  TOTP_WRONG: {
    'zh-CN': '动态码不对或已用过，请等下一个再试。',
    en: 'The code is wrong or was used already. Wait for the next one.',
  },
  TOTP_ALREADY_ON: {
    'zh-CN': '动态码已经开启；要换手机，请先关闭。',
    en: 'One-time codes are on already. To change the phone, turn them off first.',
  },
  TOTP_NOT_STARTED: {
    'zh-CN': '请先开始设置动态码，再输入验证器显示的数字。',
    en: 'Begin to set up one-time codes first, then enter what the app shows.',
  },
  PASSWORD_WRONG: {
    'zh-CN': '密码不正确，请重新输入。',
    en: 'The password is wrong. Type it again.',
  },
  PASSWORD_TOO_SHORT: {
    'zh-CN': '新密码至少 {min} 个字符。',
    en: 'A new password has at least {min} characters.',
  },
  PASSWORD_TOO_LONG: {
    'zh-CN': '新密码最多 {max} 个字符。',
    en: 'A new password has at most {max} characters.',
  },
  PASSWORD_SAME: {
    'zh-CN': '新密码不能和现在的一样。',
    en: 'The new password is the present one. Choose another.',
  },
  PIN_INVALID: {
    'zh-CN': 'PIN 码是 4 到 6 位数字。',
    en: 'A PIN has four to six digits.',
  },
  PIN_TOO_EASY: {
    'zh-CN': '这个 PIN 码太好猜，不要用相同或连续的数字。',
    en: 'This PIN is guessed too soon: not one digit only, nor a row of them.',
  },
  PIN_NOT_SET: {
    'zh-CN': '还没有设置 PIN 码，请先在“我的账号”里设置。',
    en: 'You have no PIN yet. Set one in your account first.',
  },
  PIN_WRONG: {
    'zh-CN': 'PIN 码不对，还可以试 {left} 次。',
    en: 'The PIN is wrong. {left} more tries.',
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
