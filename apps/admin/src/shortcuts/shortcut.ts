/** The part of a keyboard event that shortcuts look at. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
  defaultPrevented: boolean;
}

/** `a`, `?`, `F2`, `Escape`; with `Ctrl+` before it also ⌘ on a Mac. Single characters are for either case. */
export type Combination = string;

/** An input method is at work: the key belongs to it (229 is what Chromium says for such keys). */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** One character without a modifier: what WCAG 2.1.4 asks to be switchable. */
export function isSingleKey(combination: Combination): boolean {
  return [...combination].length === 1;
}

/** Whether a press is this combination and no other. */
export function matches(press: KeyPress, combination: Combination): boolean {
  if (isComposing(press) || press.defaultPrevented || press.altKey) return false;
  const wantsCtrl = combination.startsWith('Ctrl+');
  if (wantsCtrl !== (press.ctrlKey || press.metaKey)) return false;
  const key = wantsCtrl ? combination.slice('Ctrl+'.length) : combination;
  return press.key.toLowerCase() === key.toLowerCase();
}

const textInputs = new Set(['text', 'search', 'password', 'number', 'tel', 'email', 'url', 'date', 'time']);

/** The focus is where characters are typed, so a single key would be text. */
export function isTypingIn(element: {
  tagName: string;
  type?: string;
  isContentEditable?: boolean;
  role?: string | null;
}): boolean {
  const { tagName, type, isContentEditable, role } = element;
  if (isContentEditable || role === 'combobox' || tagName === 'TEXTAREA' || tagName === 'SELECT') return true;
  return tagName === 'INPUT' && textInputs.has(type ?? 'text');
}
