import { BadArgument } from './refusal.ts';

/** More characters than these are no search, but a text. */
const longestSearch = 500;

/** Refuses a text that is too long to be searched for, by its argument: before anything is made of it. Throws BadArgument. */
export function checkSearchText(argument: string, text: string | null | undefined): void {
  if (text == null || text.length <= longestSearch) return;
  // A character is one or two units.
  if (text.length > 2 * longestSearch || [...text].length > longestSearch) throw tooLong(argument);
}

const tooLong = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': `搜索内容最多 ${longestSearch} 个字，请只留关键词。`,
    en: `Search for at most ${longestSearch} characters; keep the words that matter.`,
  });
