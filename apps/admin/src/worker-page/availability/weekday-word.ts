import { enumWord, type Wording } from '@yizhan/ui';

/** A day of the week as the API counts, 1 is Monday and 7 Sunday. */
export const weekdayWord = (wording: Wording, day: number): string =>
  enumWord(wording, 'weekday', String(day % 7));
