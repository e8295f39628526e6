import { describe, expect, it } from '@jest/globals';
import { metresBetween } from './geo-point.ts';
import { parseHere, rounded } from './here.ts';
import { placeText } from './place-text.ts';

describe('distance as the crow flies', () => {
  it('is 0.01° of latitude in about 1.1 km and of longitude less', () => {
    const at = { longitude: 106.8, latitude: 39.67 };
    expect(metresBetween(at, { ...at, latitude: 39.68 })).toBeCloseTo(1112, 0);
    expect(metresBetween(at, { ...at, longitude: 106.81 })).toBeCloseTo(856, 0);
    expect(metresBetween(at, at)).toBe(0);
  });
});

describe('the place of a job', () => {
  it('names its sub-district once', () => {
    expect(placeText({ divisionName: '海北街道', address: '海北街道 青山社区' })).toBe('海北街道 青山社区');
    expect(placeText({ divisionName: '千里山镇', address: '在建住宅工地' })).toBe('千里山镇 在建住宅工地');
  });
});

describe('the place kept on the device', () => {
  it('comes back', () => {
    const here = { point: { longitude: 106.8, latitude: 39.67 }, divisionName: '凤凰岭街道' };
    expect(parseHere(JSON.stringify(here))).toEqual(here);
  });

  it.each([null, '', '{', '{"point":{"longitude":206,"latitude":1}}', '{"point":{}}'])(
    'is none for %s',
    (kept) => {
      expect(parseHere(kept)).toBeNull();
    },
  );

  it('is rounded to about a hundred metres', () => {
    expect(rounded({ longitude: 106.817762, latitude: 39.673527 })).toEqual({
      longitude: 106.818,
      latitude: 39.674,
    });
  });
});
