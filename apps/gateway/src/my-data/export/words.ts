import { say, type Language, type Wording } from '@yizhan/domain';

const w = (zh: string, en: string): Wording => ({ 'zh-CN': zh, en });

/** The words of the file. */
const words = {
  title: w('我的信息', 'My data'),
  made: w(
    '{time} 从驿站下载，包括您在所有市场的信息。',
    'Downloaded from Yizhan on {time}; from every market you are in.',
  ),
  keep: w(
    '这里有您的完整证件号和手机号，请妥善保存，不要转发。',
    'It holds your full ID number and phone: keep it to yourself.',
  ),
  none: w('没有', 'Nothing'),
  who: w('我是谁', 'Who I am'),
  realName: w('姓名', 'Name'),
  idNumber: w('身份证号', 'ID number'),
  phone: w('手机号', 'Phone'),
  worker: w('找活登记：{market}', 'Registered for work: {market}'),
  number: w('编号', 'Number'),
  calledAs: w('别人看到的称呼', 'What others call me'),
  trades: w('工种', 'Trades'),
  skills: w('技能', 'Skills'),
  languages: w('语言', 'Languages'),
  livesIn: w('住在', 'Lives in'),
  wage: w('期望日薪', 'Wished pay per day'),
  radius: w('能去多远（米）', 'How far (metres)'),
  registeredAt: w('登记时间', 'Registered'),
  ethnicGroup: w('自己填的民族（只有您能看到）', 'Ethnic group by my own word (seen by me only)'),
  hires: w('招人登记', 'Hiring as'),
  role: w('身份', 'Role'),
  market: w('市场', 'Market'),
  name: w('名称', 'Name'),
  since: w('时间', 'Since'),
  applications: w('报名', 'Applications'),
  job: w('岗位', 'Job'),
  employer: w('雇主', 'Employer'),
  status: w('状态', 'State'),
  source: w('来源', 'Source'),
  message: w('雇主留言', 'Message of the employer'),
  reason: w('原因', 'Reason'),
  steps: w('经过', 'Steps'),
  placements: w('用工和工资', 'Work and wages'),
  days: w('日期', 'Days'),
  agreed: w('约定工资', 'Agreed wage'),
  payBy: w('应付日期', 'To be paid by'),
  paid: w('已收到', 'Received'),
  consents: w('我同意过和收回过的', 'What I agreed to and took back'),
  purpose: w('用途', 'Purpose'),
  version: w('说明版本', 'Version of the text'),
  given: w('同意', 'agreed'),
  withdrawn: w('收回', 'taken back'),
  how: w('方式', 'How'),
  at: w('时间', 'When'),
  corrections: w('更正申请', 'Requests for correction'),
  searches: w('我存的搜索', 'Searches I saved'),
  alerts: w('告诉过我的活', 'Work I was told of'),
  bestJobs: w('夜里为我算出的合适的活', 'Work found to fit me best, as of the night'),
  score: w('匹配分（0 到 1）', 'How well it fitted (0 to 1)'),
  contacts: w('给我看过的雇主电话', 'Employers’ numbers I was shown'),
  sessions: w('登录', 'Sign-ins'),
  client: w('应用', 'App'),
  lastUsed: w('最后使用', 'Last used'),
  ended: w('结束', 'Ended'),
  looks: w('谁看过我的信息', 'Who looked at my data'),
  looker: w('谁', 'Who'),
  what: w('看了什么', 'What'),
  why: w('为什么', 'Why'),
  self: w('我自己', 'Myself'),
  staff: w('市场工作人员', 'Staff of the market'),
} satisfies Record<string, Wording>;

export type Word = keyof typeof words;

/** Says the words of the file in one language. */
export const wordsIn =
  (language: Language) =>
  (word: Word, values: Record<string, string> = {}): string =>
    say(language, words[word], values);
