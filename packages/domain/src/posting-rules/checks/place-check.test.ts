import { describe, expect, it } from '@jest/globals';
import { hitsOf, rulesHit } from '../fixtures/check.ts';

describe('S06, no concrete place', () => {
  it.each([
    [null],
    [''],
    ['  \u200B '],
    ['。。'],
    ['待定'],
    ['电话通知'],
    ['到时 通知'],
    ['乌海市'],
    ['内蒙古自治区乌海市海勃湾区'],
    ['乌海市海勃湾区附近'],
    ['海勃湾区工地'],
    ['阿拉善左旗'],
    ['本地'],
    ['各区 就近分配'],
  ])('refuses %j', (address) => {
    expect(rulesHit({ address })).toEqual(['S06']);
  });

  it.each([
    '海勃湾区新华街道上门',
    '三区往返',
    '新华西街道小区',
    '新华街道三区',
    '海馨小区',
    '乌海市工业园区',
    '海勃湾区农贸市场',
    '华联超市',
    '北门夜市',
    '新华街道医院病区',
    '公主府公园',
    'Warehouse 3',
    '3号楼',
  ])('accepts %s', (address) => {
    expect(rulesHit({ address })).toEqual([]);
  });

  it('marks the whole of a vague address', () => {
    expect(hitsOf({ address: '乌海市 附近' })).toMatchObject([
      { severity: 'BLOCK', field: 'address', words: '乌海市 附近', start: 0, end: 6 },
    ]);
  });

  it('marks nothing where nothing was typed', () => {
    expect(hitsOf({ address: ' ' })).toMatchObject([{ field: 'address', words: '', start: null, end: null }]);
  });
});
