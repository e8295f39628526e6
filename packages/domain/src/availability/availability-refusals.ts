import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with when somebody says they can work. */
export const refuseAvailability = refusalsOf({
  WEEKDAY_OUT_OF_RANGE: {
    'zh-CN': '星期用 1 到 7 表示，1 是星期一。',
    en: 'Days of the week are 1 to 7; 1 is Monday.',
  },
  HOURS_INCOMPLETE: {
    'zh-CN': '开始和结束时间要一起填，全天就都不填。',
    en: 'Give both the beginning and the end, or neither for the whole day.',
  },
  HOURS_INVALID: {
    'zh-CN': '时间要写成 05:30 这样，从 00:00 到 24:00。',
    en: 'Times are written like 05:30, from 00:00 to 24:00.',
  },
  HOURS_EMPTY: {
    'zh-CN': '开始和结束是同一个时间，请改一个。',
    en: 'The beginning and the end are the same time; change one of them.',
  },
  HOURS_OVERLAP: {
    'zh-CN': '和另一段时间重叠了，请合成一段或改开。',
    en: 'These hours overlap with others; join them or move one.',
  },
  DAY_PASSED: {
    'zh-CN': '这一天已经过去了，请选今天或以后。',
    en: 'That day has passed; choose today or later.',
  },
  DAY_TOO_FAR: {
    'zh-CN': '最多提前 {max} 天，请选近一点的日子。',
    en: 'At most {max} days ahead; choose a nearer day.',
  },
  DAY_TWICE: {
    'zh-CN': '这一天写了两次，请留一个。',
    en: 'That day is there twice; keep one.',
  },
  TOO_MANY: { 'zh-CN': '最多写 {max} 条。', en: 'At most {max}.' },
});
