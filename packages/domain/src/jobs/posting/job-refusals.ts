import { refusalsOf } from '../../shared/index.ts';

/** What can be wrong with a posting or a step of its life, worded for whoever types it. */
export const refuseJob = refusalsOf({
  REQUIRED: { 'zh-CN': '这一项必须填写。', en: 'This must be filled in.' },
  TOO_LONG: {
    'zh-CN': '最多 {max} 个字，现在有 {length} 个，请删短。',
    en: 'At most {max} characters; there are {length}. Please shorten it.',
  },
  TOO_SHORT: {
    'zh-CN': '至少 {min} 个字，现在有 {length} 个，请写具体些。',
    en: 'At least {min} characters; there are {length}. Please say more.',
  },
  TEXT_UNREADABLE: {
    'zh-CN': '这里有无法显示的字符，请重新输入。',
    en: 'This contains characters that cannot be shown; please type it again.',
  },
  TITLE_WITHOUT_WORDS: {
    'zh-CN': '标题里要有文字，写清是什么活。',
    en: 'The title needs words that say what the work is.',
  },
  EMPLOYER_NOT_FOUND: {
    'zh-CN': '找不到这家雇主，请重新选择。',
    en: 'There is no such employer; please choose again.',
  },
  EXTERNAL_REFERENCE_TAKEN: {
    'zh-CN': '这个外部编号已用于岗位 {number}，请换一个，或修改那个岗位。',
    en: 'This external reference is that of job {number}; use another one, or change that job.',
  },
  OCCUPATION_UNKNOWN: {
    'zh-CN': '工种代码不存在，请从工种列表中选择。',
    en: 'There is no such occupation code; choose one from the list of occupations.',
  },
  SKILL_UNKNOWN: {
    'zh-CN': '没有这项技能，请从列表中选择。',
    en: 'There is no such skill; choose from the list.',
  },
  LANGUAGE_UNKNOWN: {
    'zh-CN': '没有这种语言代码，请从列表中选择，如 zh、mn。',
    en: 'There is no such language code; use one of the list, such as zh or mn.',
  },
  LANGUAGE_TWICE: {
    'zh-CN': '这种语言已经写过了，请合成一条。',
    en: 'This language is there already; please make one entry of both.',
  },
  LANGUAGE_NOT_NEEDED: {
    'zh-CN': '这个岗位没有写需要这种语言，请刷新后再看。',
    en: 'This job states no need of that language; reload and look again.',
  },
  LANGUAGE_NEED_UNDECIDED: {
    'zh-CN': '岗位写了需要{language}，请先决定同意还是不同意。',
    en: 'The job says that it needs {language}; accept or decline that first.',
  },
  DIVISION_UNKNOWN: {
    'zh-CN': '地区代码不存在，请选择街道或区。',
    en: 'There is no such division code; choose a sub-district or district.',
  },
  HEADCOUNT_OUT_OF_RANGE: {
    'zh-CN': '人数要在 1 到 {max} 之间的整数。',
    en: 'The headcount is a whole number from 1 to {max}.',
  },
  HEADCOUNT_BELOW_PLACED: {
    'zh-CN': '已经有 {placed} 人上岗，人数不能少于 {placed}。',
    en: '{placed} people are placed already; the headcount cannot be lower.',
  },
  WAGE_NOT_POSITIVE: {
    'zh-CN': '工资要大于 0 元，请填写实际数额。',
    en: 'The wage must be more than 0; enter what is really paid.',
  },
  WAGE_TOO_HIGH: {
    'zh-CN': '工资不能超过 {max} 元，请检查数额和单位。',
    en: 'The wage cannot be more than {max}; check the amount and the unit.',
  },
  WAGE_MAX_BELOW_MIN: {
    'zh-CN': '最高工资不能低于最低工资，请填 {min} 元或更高。',
    en: 'The highest wage cannot be below the lowest; enter {min} or more.',
  },
  STARTS_IN_PAST: {
    'zh-CN': '开工日期已经过去，请选今天（{today}）或以后。',
    en: 'The start day has passed; choose today ({today}) or later.',
  },
  STARTS_TOO_LATE: {
    'zh-CN': '开工日期最多提前 {days} 天发布。',
    en: 'A job can be posted at most {days} days before it starts.',
  },
  ENDS_BEFORE_START: {
    'zh-CN': '结束日期不能早于开工日期。',
    en: 'The end day cannot be before the start day.',
  },
  ENDS_TOO_LATE: {
    'zh-CN': '结束日期离开工最多 {days} 天。',
    en: 'The end day is at most {days} days after the start.',
  },
  SHIFT_ENDS_BEFORE_START: {
    'zh-CN': '这个班次的结束时间要晚于开始时间。',
    en: 'This shift must end after it starts.',
  },
  SHIFT_TOO_LONG: {
    'zh-CN': '一个班次不能超过 {hours} 小时。',
    en: 'A shift cannot be longer than {hours} hours.',
  },
  SHIFT_OUTSIDE_JOB: {
    'zh-CN': '班次要在开工日期和结束日期之间。',
    en: 'A shift lies between the start day and the end day.',
  },
  SHIFTS_IN_PAST: {
    'zh-CN': '班次都已经结束，请改成以后的时间。',
    en: 'Every shift is over already; choose later times.',
  },
  SHIFTS_OVERLAP: { 'zh-CN': '班次之间有重叠，请错开时间。', en: 'Shifts overlap; please keep them apart.' },
  TOO_MANY: { 'zh-CN': '最多 {max} 项。', en: 'At most {max} entries.' },
  EXPIRES_IN_PAST: {
    'zh-CN': '截止时间已经过去，请选一个以后的时间。',
    en: 'The expiry has passed; choose a later time.',
  },
  EXPIRES_TOO_LATE: {
    'zh-CN': '截止时间最多在 {days} 天以内。',
    en: 'The expiry is at most {days} days away.',
  },
  LOCATION_OUTSIDE_CHINA: {
    'zh-CN': '坐标不在中国境内，请检查经度和纬度是否填反。',
    en: 'The point is not in China; check whether longitude and latitude are swapped.',
  },
  RULE_BLOCKED: {
    'zh-CN': '内容违反发布规则，已存为草稿。请按提示修改后再提交。',
    en: 'The text breaks the posting rules. It is kept as a draft; change it as advised and submit again.',
  },
  RULE_BLOCKED_NOT_SAVED: {
    'zh-CN': '修改后的内容违反发布规则，岗位没有改动。请按提示修改。',
    en: 'The new text breaks the posting rules; the job was not changed. Change it as advised.',
  },
  OVERRIDE_NOT_ALLOWED: {
    'zh-CN': '您不能放行违反规则的岗位，请找审核员。',
    en: 'You cannot let a blocked posting pass; ask a reviewer.',
  },
  JOB_NOT_FOUND: {
    'zh-CN': '找不到这个岗位，可能已被删除或不属于本市场。',
    en: 'There is no such job in this market.',
  },
  WRONG_STATUS: {
    'zh-CN': '岗位现在的状态是“{status}”，不能这样操作，请刷新后再看。',
    en: 'The job is {status} now, so this cannot be done; reload and look again.',
  },
  NOTE_REQUIRED: {
    'zh-CN': '退回、拒绝或不同意时请写明原因，雇主会看到。',
    en: 'Say why when returning, rejecting or declining; the employer reads it.',
  },
  NEEDS_SECOND_PERSON: {
    'zh-CN': '放行违规词需要另一位同事复核，不能由提交人自己批准。',
    en: 'Setting a blocking rule aside needs a second person; who submitted it cannot approve it.',
  },
  JOB_EXPIRED: {
    'zh-CN': '岗位已过截止时间，请先把截止时间改到以后。',
    en: 'The job has passed its expiry; set a later expiry first.',
  },
});

export type RefusalCode = Parameters<typeof refuseJob>[1];

/** Tells what is wrong with a field of a draft. */
export type Refuse = (code: RefusalCode, path: string[], values?: Record<string, string | number>) => void;
