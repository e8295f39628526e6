import { describe, expect, it } from '@jest/globals';
import { addressWithin, placeText } from './place-text.ts';

const twice = { divisionName: '千里山镇', address: '千里山镇 东门工地' };
const once = { divisionName: '千里山镇', address: '东门工地' };

describe('places', () => {
  it('name the sub-district once', () => {
    expect([placeText(twice), placeText(once)]).toEqual(['千里山镇 东门工地', '千里山镇 东门工地']);
    expect([addressWithin(twice), addressWithin(once)]).toEqual(['东门工地', '东门工地']);
  });

  it('keep an address that is nothing but the sub-district', () => {
    expect(addressWithin({ divisionName: '千里山镇', address: '千里山镇' })).toBe('千里山镇');
  });
});
