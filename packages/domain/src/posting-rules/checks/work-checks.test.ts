import { describe, expect, it } from '@jest/globals';
import { checkPosting } from '../index.ts';
import { hitsOf, rulesHit } from '../fixtures/check.ts';
import { aPosting, now } from '../fixtures/posting.ts';

describe('S10, special operations without the certificate', () => {
  const welder = { certificateHint: 'special_operation_welding' };

  it('flags a welder from whom no certificate is asked', () => {
    expect(hitsOf(welder)).toMatchObject([{ rule: 'S10', severity: 'REVIEW', field: 'description' }]);
  });

  it.each(['持焊接与热切割作业证', '需持证上岗', '有 焊 工 证的来', '证件齐全', '需特种作业操作资格'])(
    'is content with %s',
    (description) => {
      expect(rulesHit({ ...welder, description })).toEqual([]);
    },
  );

  it.each(['无需持证', '没有证也可以', '不要求有证', '不需要焊工证'])(
    'is not deceived by %s',
    (description) => {
      expect(rulesHit({ ...welder, description })).toEqual(['S10']);
    },
  );

  it.each([null, '', 'health_certificate', 'driving_licence'])(
    'leaves trades with %j alone',
    (certificateHint) => {
      expect(rulesHit({ certificateHint })).toEqual([]);
    },
  );
});

describe('S11, night start without transport', () => {
  const startingAt = (time: string) => ({
    shifts: [
      { startsAt: new Date('2026-01-21T09:00:00+08:00'), endsAt: new Date('2026-01-21T12:00:00+08:00') },
      { startsAt: new Date(`2026-01-21T${time}:00+08:00`), endsAt: new Date('2026-01-22T06:00:00+08:00') },
    ],
  });

  it.each(['22:00', '23:59', '00:00', '04:59'])('hints at a start at %s', (time) => {
    expect(hitsOf(startingAt(time))).toMatchObject([{ rule: 'S11', severity: 'HINT', field: 'shifts' }]);
  });

  it.each(['05:00', '21:59'])('is silent at %s', (time) => {
    expect(rulesHit(startingAt(time))).toEqual([]);
  });

  it.each(['有接送', '班 车到厂', '提供返程车辆', '包住'])('is silent when %s', (description) => {
    expect(rulesHit({ ...startingAt('23:00'), description })).toEqual([]);
  });

  it('reads the benefits too', () => {
    expect(rulesHit({ ...startingAt('23:00'), benefits: ['接送'] })).toEqual([]);
  });

  it('is not deceived by 不接送', () => {
    expect(rulesHit({ ...startingAt('23:00'), description: '搬货，不接送' })).toEqual(['S11']);
  });

  it('reads the clock of the market', () => {
    const context = {
      market: { timeZone: 'Asia/Urumqi' },
      clock: { now: () => now },
      language: 'zh-CN',
    } as const;
    expect(checkPosting(aPosting(startingAt('22:00')), context)).toEqual([]);
  });
});
