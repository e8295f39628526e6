/** What the wall itself says. The hall's screens speak Chinese; Mongolian is shown only where people wrote it. */
export const words = {
  newJob: '新',
  heads: (count: number) => `缺${count}人`,
  openJobs: (count: number) => `在招 ${count.toLocaleString('en-US')} 个岗位`,
  page: (page: number, count: number) => `${page}/${count}`,
  waiting: '正在接收岗位信息',
  noJobs: '眼下没有新岗位，请到窗口登记，有活马上通知您',
  invite: '用手机看全部岗位',
  inviteHint: '微信或浏览器扫一扫，不用注册',
  hall: '零工市场',
} as const;

/** 乌海市 in Mongolian, the one name with a source (Wikipedia); of other places none is known. */
const wuhaiInMongolian = 'ᠦᠬᠠᠢ ᠬᠣᠲᠠ';

/** Codes of Wuhai's markets begin so; elsewhere the name would be wrong and is left out. */
export function cityInMongolian(divisionCode: string): string | null {
  return divisionCode.startsWith('1503') ? wuhaiInMongolian : null;
}
