import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a worker's registration or profile. */
export const refuseWorker = refusalsOf({
  UNDER_AGE: {
    'zh-CN': '未满 16 周岁不能登记找工作（《劳动法》第十五条）。',
    en: 'Nobody under 16 may be registered for work (Labour Law, article 15).',
  },
  ALREADY_REGISTERED: {
    'zh-CN': '已经登记过了（编号 {number}），不用再登记。',
    en: 'Already registered under {number}; there is nothing more to do.',
  },
  WORKER_NOT_FOUND: {
    'zh-CN': '找不到这位工友，请重新选择。',
    en: 'There is no such worker; please choose again.',
  },
  WORKER_REQUIRED: {
    'zh-CN': '请先实名登记，再报名。',
    en: 'Register with your name first, then apply.',
  },
  OCCUPATION_REQUIRED: {
    'zh-CN': '请至少选一个工种。',
    en: 'Choose one trade at least.',
  },
  OCCUPATION_UNKNOWN: {
    'zh-CN': '工种代码不存在，请从工种列表中选择。',
    en: 'There is no such occupation code; choose one from the list of occupations.',
  },
  TOO_MANY: { 'zh-CN': '最多选 {max} 个。', en: 'At most {max}.' },
  SKILL_UNKNOWN: {
    'zh-CN': '没有这项技能，请从列表中选择。',
    en: 'There is no such skill; choose from the list.',
  },
  SKILL_LEVEL_OUT_OF_RANGE: {
    'zh-CN': '熟练程度是 1 到 5。',
    en: 'A level is 1 to 5.',
  },
  LANGUAGE_UNKNOWN: {
    'zh-CN': '没有这种语言代码，请从列表中选择，如 zh、mn。',
    en: 'There is no such language code; use one of the list, such as zh or mn.',
  },
  DIVISION_UNKNOWN: {
    'zh-CN': '地区代码不存在，请选择街道或区。',
    en: 'There is no such division code; choose a sub-district or district.',
  },
  LOCATION_OUTSIDE_CHINA: {
    'zh-CN': '位置不在国内，请检查经纬度是否写反。',
    en: 'The point is outside China; longitude and latitude may be swapped.',
  },
  WAGE_OUT_OF_RANGE: {
    'zh-CN': '期望日薪要在 1 到 {max} 元之间。',
    en: 'The wished pay per day is between 1 and {max}.',
  },
  RADIUS_OUT_OF_RANGE: {
    'zh-CN': '能去的距离在 {min} 到 {max} 米之间。',
    en: 'The distance is between {min} and {max} metres.',
  },
  WEEKDAY_OUT_OF_RANGE: {
    'zh-CN': '星期用 1 到 7 表示，1 是星期一。',
    en: 'Days of the week are 1 to 7; 1 is Monday.',
  },
  EMPLOYER_NOT_FOUND: {
    'zh-CN': '找不到这家雇主，请重新选择。',
    en: 'There is no such employer; please choose again.',
  },
});
