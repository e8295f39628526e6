import { describe, expect, it } from '@jest/globals';
import { isSingleKey, isTypingIn, matches, type KeyPress } from './shortcut.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  keyCode: 65,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...change,
});

describe('matches', () => {
  it('takes a key in either case', () => {
    expect(matches(press({ key: 'a' }), 'A')).toBe(true);
    expect(matches(press({ key: 'A' }), 'a')).toBe(true);
  });

  it('leaves keys to the input method while it composes', () => {
    expect(matches(press({ isComposing: true }), 'a')).toBe(false);
    expect(matches(press({ key: 'Enter', keyCode: 229 }), 'Enter')).toBe(false);
  });

  it('leaves browser shortcuts alone', () => {
    expect(matches(press({ key: 'r', ctrlKey: true }), 'r')).toBe(false);
    expect(matches(press({ key: 'a', altKey: true }), 'a')).toBe(false);
  });

  it('takes Ctrl and the command key as one', () => {
    expect(matches(press({ key: 'Enter', ctrlKey: true }), 'Ctrl+Enter')).toBe(true);
    expect(matches(press({ key: 'Enter', metaKey: true }), 'Ctrl+Enter')).toBe(true);
    expect(matches(press({ key: 'Enter' }), 'Ctrl+Enter')).toBe(false);
  });

  it('does nothing when somebody else has handled the key', () => {
    expect(matches(press({ defaultPrevented: true }), 'a')).toBe(false);
  });
});

describe('isSingleKey', () => {
  it('tells characters from function keys and combinations', () => {
    expect(['a', '?', '审'].map(isSingleKey)).toEqual([true, true, true]);
    expect(['F2', 'Escape', 'Ctrl+Enter'].map(isSingleKey)).toEqual([false, false, false]);
  });
});

describe('isTypingIn', () => {
  it('knows where text goes', () => {
    expect(isTypingIn({ tagName: 'INPUT', type: 'text' })).toBe(true);
    expect(isTypingIn({ tagName: 'TEXTAREA' })).toBe(true);
    expect(isTypingIn({ tagName: 'DIV', isContentEditable: true })).toBe(true);
    expect(isTypingIn({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTypingIn({ tagName: 'BUTTON' })).toBe(false);
  });
});
