import { describe, expect, it } from '@jest/globals';
import { texts as zhCn } from '../i18n/zh-CN/index.ts';
import { applicationStatuses, applicationStatusWord, isLive, sourceWord } from './worker-words.ts';

const key = (name: string): string => name;

describe('words for enums', () => {
  it('exist for every state, and for one that came with a newer gateway', () => {
    expect(applicationStatuses.map((status) => applicationStatusWord(key, status))).toEqual(
      Object.keys(zhCn.workers.status)
        .filter((status) => status !== 'unknown')
        .map((status) => `workers.status.${status}`),
    );
    expect(sourceWord(key, 'TELEPATHY')).toBe('workers.source.unknown');
  });
});

describe('isLive', () => {
  it('is so until somebody said no or it ended', () => {
    expect(applicationStatuses.filter(isLive)).toEqual([
      'SUBMITTED',
      'WAITLISTED',
      'SHORTLISTED',
      'OFFERED',
      'ACCEPTED',
    ]);
  });
});
