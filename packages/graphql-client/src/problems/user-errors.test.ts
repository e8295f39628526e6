import { describe, expect, it } from '@jest/globals';
import { firstMessage, messagesByField } from './user-errors.ts';

const refusals = [
  { code: 'TOO_LOW', message: '最高工资不能低于最低工资', path: ['input', 'wage', 'max'] },
  { code: 'TOO_LOW', message: '第二条', path: ['input', 'wage', 'max'] },
  { code: 'RULE_BLOCKED', message: '内容违规', path: null },
];

describe('refusals of a mutation', () => {
  it('are named after the field, the first one of a field winning', () => {
    expect(messagesByField(refusals)).toEqual({ 'wage.max': '最高工资不能低于最低工资', '': '内容违规' });
  });

  it('give one message where there is room for one', () => {
    expect(firstMessage(refusals)).toBe('最高工资不能低于最低工资');
    expect(firstMessage([])).toBeNull();
  });
});
