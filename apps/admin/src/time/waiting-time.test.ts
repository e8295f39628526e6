import { describe, expect, it } from '@jest/globals';
import type { Translate } from '../i18n/use-text.ts';
import { waitingText, waitingTone } from './waiting-time.ts';

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim();

describe('waitingText', () => {
  it.each([
    [0, 'common.waiting.justNow'],
    [59, 'common.waiting.minutes 59'],
    [61, 'common.waiting.hours 1 1'],
    [1500, 'common.waiting.days 1 1'],
  ])('%i minutes', (minutes, text) => expect(waitingText(t, minutes)).toBe(text));
});

describe('waitingTone', () => {
  it('warns after half an hour and alarms after two', () => {
    expect([29, 30, 119, 120].map((minutes) => waitingTone(minutes))).toEqual([
      'fine',
      'long',
      'long',
      'tooLong',
    ]);
  });
});
