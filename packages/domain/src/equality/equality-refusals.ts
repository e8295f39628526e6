import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a statement about oneself. */
export const refuseEquality = refusalsOf({
  ETHNIC_GROUP_UNKNOWN: {
    'zh-CN': '没有这个民族代码，请从列表里选。',
    en: 'There is no ethnic group with this code; choose one of the list.',
  },
});
