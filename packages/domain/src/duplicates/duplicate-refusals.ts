import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with making one person of two. */
export const refuseMerge = refusalsOf({
  CONFLICT_NOT_FOUND: {
    'zh-CN': '没有找到这条待核对的重复登记，可能已由同事处理，请刷新列表。',
    en: 'This duplicate is not waiting any more; a colleague may have settled it. Load the list again.',
  },
  MERGE_ONE_OTHER: {
    'zh-CN': '请指明和哪一个登记合并：一条重复登记，或另一个登记编号。',
    en: 'Name the other registration: either the duplicate or another worker, not both.',
  },
  MERGE_SAME_PERSON: {
    'zh-CN': '这是同一个登记，不用合并。',
    en: 'This is the same registration; there is nothing to merge.',
  },
  MERGE_NAME_DIFFERS: {
    'zh-CN': '两个登记的姓名不一样，不能合并；如果登记有误，请先更正姓名。',
    en: 'The two are registered under different names; correct the name first if one of them is wrong.',
  },
  MERGE_LIVE_TWICE: {
    'zh-CN': '两个登记都在办 {number}（报名或同一时间的工作），请先撤回其中一个再合并。',
    en: 'Both registrations are under way for {number} or agreed to work at its time; withdraw one of them first.',
  },
  CARD_DIFFERS: {
    'zh-CN': '和保留的登记不是同一个身份证号，请对照证件再输。',
    en: 'This is not the ID number of the registration that stays; compare with the card.',
  },
  CARD_TRIES_EXHAUSTED: {
    'zh-CN': '身份证号输错次数过多，请 {minutes} 分钟后再试。',
    en: 'Too many wrong ID numbers; try again in {minutes} minutes.',
  },
});
