import { enShell } from './en/shell.ts';
import { enBoard } from './en/board.ts';
import { enAccount } from './en/account.ts';
import { enWork } from './en/work.ts';
import { enMyData } from './en/my-data.ts';
import { enUrgent } from './en/urgent.ts';
import { enHire } from './en/hire.ts';
import { enPosting } from './en/posting.ts';
import { enPages } from './en/pages.ts';

/** Texts of the workers' app in English. */
export const en = {
  ...enShell,
  ...enBoard,
  ...enPages,
  ...enAccount,
  ...enWork,
  ...enMyData,
  ...enUrgent,
  hire: { ...enHire, ...enPosting },
} as const;
