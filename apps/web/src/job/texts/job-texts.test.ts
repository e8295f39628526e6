import { describe, expect, it } from '@jest/globals';
import { createI18n, wordingOf } from '@yizhan/ui';
import { zhCn } from '../../texts/zh-cn.ts';
import { deadlineText } from './deadline-text.ts';
import { startText } from './start-text.ts';

const chinese = wordingOf(createI18n({ 'zh-CN': zhCn }));
const today = '2026-11-23';

describe('the deadline of a job', () => {
  it('is a day and an hour', () => {
    expect(deadlineText(chinese, '2026-11-24T10:00:00.000Z', today)).toBe('明天 18:00');
  });

  it('at midnight belongs to the day that ends', () => {
    expect(deadlineText(chinese, '2026-11-23T16:00:00.000Z', today)).toBe('今天 24:00');
  });
});

describe('the start of a job', () => {
  it('has its hour when a shift tells it', () => {
    const shifts = [{ startsAt: '2026-11-24T23:00:00.000Z' }];
    expect(startText(chinese, { startsOn: '2026-11-25', shifts }, '后天')).toBe('后天 07:00 开工');
  });

  it('is the day alone otherwise', () => {
    expect(startText(chinese, { startsOn: '2026-11-25', shifts: [] }, '后天')).toBe('后天开工');
  });
});
