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
  pairing: {
    title: '配对这块屏幕',
    hint: '在管理端新建屏幕，把六位配对码输到这里',
    erase: '删除',
    close: '返回',
    asking: '正在配对…',
    done: (name: string) => `已配对：${name}`,
    unreachable: '连不上服务器，请稍后再试',
    screen: (name: string, place: string | null) => `本屏：${name}${place ? ` · ${place}` : ''}`,
    unpaired: '本屏没有配对（按 p 或遥控器确定键）',
  },
} as const;

/** 乌海市 in Mongolian, the one name with a source (Wikipedia); of other places none is known. */
const wuhaiInMongolian = 'ᠦᠬᠠᠢ ᠬᠣᠲᠠ';

/** Codes of Wuhai's markets begin so; elsewhere the name would be wrong and is left out. */
export function cityInMongolian(divisionCode: string): string | null {
  return divisionCode.startsWith('1503') ? wuhaiInMongolian : null;
}
