const compact = (words: string): string => words.replaceAll(/[\s-]/g, '');
const isPrintedNumber = (text: string): boolean => /^[a-z]{2,4}\d{4,}$/i.test(text);

/**
 * Whether people can be found by these words: a whole name, two letters or more of pinyin, a printed number, or four
 * digits or more. People are found by keyed tokens of whole values, so that parts would be asked for in vain.
 */
export function mayBePerson(words: string): boolean {
  const text = compact(words);
  if (/^\d/.test(text)) return /^(\d{3}[\dx]|\d{11,17}[\dx]?)$/i.test(text);
  return isPrintedNumber(text) || /^[a-z]{2,40}$/i.test(text) || /^[^\d\p{ASCII}][^\d]+$/u.test(text);
}

/** A phone or ID number, or a part of one: it may be sent to be looked up, but never stands in an address. */
export function isPersonal(words: string): boolean {
  const text = compact(words);
  return /\d{7,}/.test(text) && !isPrintedNumber(text);
}
