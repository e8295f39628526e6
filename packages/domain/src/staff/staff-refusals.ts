import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a change of a market's staff. */
export const refuseStaff = refusalsOf({
  STAFF_NOT_FOUND: {
    'zh-CN': '没有这位工作人员，请刷新名单后再试。',
    en: 'There is no such member of staff; reload the list and try again.',
  },
  USERNAME_INVALID: {
    'zh-CN': '登录名要 2 到 32 位，只用小写字母、数字和 . _ - ，以字母开头。',
    en: 'A user name has 2 to 32 small letters, digits and . _ - and begins with a letter.',
  },
  USERNAME_TAKEN: {
    'zh-CN': '这个登录名已有人用，请换一个。',
    en: 'Somebody has this user name; choose another.',
  },
  DISPLAY_NAME_REQUIRED: {
    'zh-CN': '请填写姓名，最多 {max} 个字。',
    en: 'Enter a name of at most {max} characters.',
  },
  ROLES_REQUIRED: { 'zh-CN': '至少选一个角色。', en: 'Choose at least one role.' },
  OWN_ACCOUNT: {
    'zh-CN': '不能改自己的角色、停用自己或重置自己的密码，请另一位管理员来办。',
    en: 'Nobody changes their own roles, disables or resets themselves; ask another administrator.',
  },
  LAST_ADMINISTRATOR: {
    'zh-CN': '这是最后一位管理员，请先给别人管理员角色。',
    en: 'This is the last administrator; give the role to somebody else first.',
  },
});
