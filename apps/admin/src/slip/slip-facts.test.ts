import { describe, expect, it } from '@jest/globals';
import { arrivalOf, jobAddress, needsSmallPrint, spokenPhone } from './slip-facts.ts';

const zone = 'Asia/Shanghai';
const shifts = [
  { startsAt: '2026-11-25T22:30:00.000Z', endsAt: '2026-11-26T10:00:00.000Z' },
  { startsAt: '2026-11-26T22:30:00.000Z', endsAt: '2026-11-27T10:00:00.000Z' },
];
const job = { shifts, startsOn: '2026-11-26' };

describe('when to be there', () => {
  it('is the beginning of the first shift that is not over, in the market’s time', () => {
    const before = Date.parse('2026-11-25T12:00:00Z');
    expect(arrivalOf(job, before, zone)).toEqual({ day: '2026-11-26', time: '06:30' });
    const after = Date.parse('2026-11-26T11:00:00Z');
    expect(arrivalOf(job, after, zone)).toEqual({ day: '2026-11-27', time: '06:30' });
  });

  it('is the first day without hours, and today once that has passed', () => {
    const open = { shifts: [], startsOn: '2026-11-26' };
    expect(arrivalOf(open, Date.parse('2026-11-25T12:00:00Z'), zone)).toEqual({
      day: '2026-11-26',
      time: null,
    });
    expect(arrivalOf(open, Date.parse('2026-11-28T12:00:00Z'), zone).day).toBe('2026-11-28');
  });
});

describe('the address in the code', () => {
  it('leads to the job and says where the worker came from', () => {
    expect(jobAddress('https://web.example', 'Sm9iOjE=', 'group-7')).toBe(
      'https://web.example/jobs/Sm9iOjE%3D?t=group-7',
    );
    expect(jobAddress('https://web.example', 'Sm9iOjE', null)).toContain('?t=slip');
  });
});

describe('the number to call', () => {
  it('stands in the groups that people read it in, and others as they are', () => {
    expect([spokenPhone('15400000001'), spokenPhone('0473-000001')]).toEqual([
      '154 0000 0001',
      '0473-000001',
    ]);
  });
});

describe('the print', () => {
  it('is large for everyday texts, and small for long ones', () => {
    expect(needsSmallPrint(['砌院墙', '晨禾建筑（示例）有限公司', '千里山镇东门工地'])).toBe(false);
    expect(needsSmallPrint(['砌院墙', '晨禾建筑（示例）有限公司', '和平社区南门工地'.repeat(12)])).toBe(true);
  });
});
