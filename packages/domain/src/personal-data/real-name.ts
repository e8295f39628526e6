import { foldText } from '../shared/text/index.ts';

export type RealNameFault = 'EMPTY' | 'LENGTH' | 'CHARACTER';

export type RealNameCheck =
  { readonly valid: true; readonly name: string } | { readonly valid: false; readonly fault: RealNameFault };

/** Letters of any script with the marks that join them: 阿·古拉, O'Neill, ᠪᠠᠭᠠᠲᠤᠷ. */
const shape = /^[\p{L}\p{M}]+(?:[ ·'.-]+[\p{L}\p{M}]+)*\.?$/u;
const longest = 40;

/** A name as on the identity card: two characters or more, letters of one or more scripts, one kind of middle dot. */
export function checkRealName(text: string): RealNameCheck {
  const name = foldText(text)
    .replace(/[•・‧∙⋅]/gu, '·')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
  const fault = faultOf(name);
  return fault ? { valid: false, fault } : { valid: true, name };
}

/** What two writings of one name have in common: neither case, spaces, dots nor hyphens tell people apart. */
export const nameKey = (name: string): string =>
  foldText(name)
    .toLowerCase()
    .replace(/[\s·•・‧∙⋅'.-]/gu, '');

function faultOf(name: string): RealNameFault | null {
  if (name === '') return 'EMPTY';
  const length = [...name].length;
  if (length < 2 || length > longest) return 'LENGTH';
  return shape.test(name) ? null : 'CHARACTER';
}
