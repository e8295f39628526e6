import { zhCnShell } from './zh-cn/shell.ts';
import { zhCnBoard } from './zh-cn/board.ts';
import { zhCnAccount } from './zh-cn/account.ts';
import { zhCnWork } from './zh-cn/work.ts';
import { zhCnMyData } from './zh-cn/my-data.ts';
import { zhCnUrgent } from './zh-cn/urgent.ts';
import { zhCnHire } from './zh-cn/hire.ts';
import { zhCnPosting } from './zh-cn/posting.ts';
import { zhCnPages } from './zh-cn/pages.ts';

/** Texts of the workers' app. */
export const zhCn = {
  ...zhCnShell,
  ...zhCnBoard,
  ...zhCnPages,
  ...zhCnAccount,
  ...zhCnWork,
  ...zhCnMyData,
  ...zhCnUrgent,
  hire: { ...zhCnHire, ...zhCnPosting },
} as const;
