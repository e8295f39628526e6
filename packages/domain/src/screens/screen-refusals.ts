import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a screen and its pairing. */
export const refuseScreen = refusalsOf({
  SCREEN_NOT_FOUND: {
    'zh-CN': '找不到这块屏幕，请刷新后再看。',
    en: 'There is no such screen; reload and look again.',
  },
  SCREEN_NAME_REQUIRED: {
    'zh-CN': '请填写屏幕名称，1 到 30 个字。',
    en: 'Enter a name of 1 to 30 characters.',
  },
  TOO_LONG: {
    'zh-CN': '最多 {max} 个字，请写短一些。',
    en: 'At most {max} characters; please make it shorter.',
  },
  PAIRING_CODE_WRONG: {
    'zh-CN': '配对码不对或已过期，请在管理端重新生成一个。',
    en: 'The pairing code is wrong or has run out. Make a new one at the desk.',
  },
  PAIRING_LIMIT: {
    'zh-CN': '试的次数太多了，请等 {minutes} 分钟再试。',
    en: 'Too many tries. Wait {minutes} minutes, then try again.',
  },
});
