import { refusalsOf, say, type Language, type Wording } from '../../shared/index.ts';

/** Why somebody cannot be erased yet. */
export const refuseErasure = refusalsOf({
  ERASURE_BLOCKED_BY_OPEN_WAGES: {
    'zh-CN':
      '岗位 {number} 的活还没干完，或工资还没结清，记录要留着帮您要钱。结清并确认后再注销；有困难到窗口找维权专员。',
    en: 'The work of job {number} goes on, or its wage is not settled: the record is kept to help you get paid. Confirm the wage first, or ask the rights desk at the window.',
  },
  ERASURE_BLOCKED_BY_HIRING: {
    'zh-CN': '您名下的岗位 {number} 还在招人，或还有工友的工资没结清。先下架、结清，再注销。',
    en: 'Job {number} of yours is still open, or a wage in it is not settled. Close it and pay first.',
  },
  ERASURE_EVIDENCE_REQUIRED: {
    'zh-CN': '替人注销要看身份证，或收下签字单。',
    en: 'To erase somebody, see their card or take a signed slip.',
  },
});

/** What stays, in words. */
const kept: readonly Wording[] = [
  {
    'zh-CN':
      '报名和用工记录留下，但不再有您的姓名、电话和证件号，只写“已注销的工友”。（人力资源市场暂行条例第三十三条，两年）',
    en: 'What you applied for and worked stays without your name, phone and ID number, under “Former worker” (service records, two years).',
  },
  {
    'zh-CN': '您同意过、收回过什么，记录留两年，只有编号，没有姓名。',
    en: 'That you agreed to what, and took it back, stays for two years under a number, without a name.',
  },
  {
    'zh-CN': '谁在什么时候办过、看过什么的审计记录留着，里面没有您的信息。',
    en: 'The audit trail of who did and looked at what stays; it holds nothing of what was looked at.',
  },
  {
    'zh-CN': '备份里的副本随备份到期删除，打不开单独的一份。',
    en: 'Copies in backups go when the backups run out.',
  },
];

export const keptAfterErasure = (language: Language): string[] => kept.map((line) => say(language, line));
