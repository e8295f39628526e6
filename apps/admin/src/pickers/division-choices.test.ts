import { describe, expect, it } from '@jest/globals';
import { divisionChoices } from './division-choices.ts';

const divisions = [
  { code: '150300', name: '乌海市', level: 'CITY', parentCode: '150000' },
  { code: '150302', name: '海勃湾区', level: 'DISTRICT', parentCode: '150300' },
  { code: '150303', name: '海南区', level: 'DISTRICT', parentCode: '150300' },
  { code: '150302101', name: '千里山镇', level: 'SUBDISTRICT', parentCode: '150302' },
  { code: '150303102', name: '公乌素镇', level: 'SUBDISTRICT', parentCode: '150303' },
];

describe('divisionChoices', () => {
  it('puts the market’s own sub-districts first and leaves wider places out', () => {
    expect(divisionChoices(divisions, '150303').map(({ label }) => label)).toEqual([
      '公乌素镇',
      '海南区',
      '千里山镇',
      '海勃湾区',
    ]);
  });

  it('says in which district a sub-district lies', () => {
    const choice = divisionChoices(divisions, '150302').find(({ label }) => label === '千里山镇');
    expect(choice).toEqual({ key: '150302101', label: '千里山镇', note: '海勃湾区' });
  });
});
