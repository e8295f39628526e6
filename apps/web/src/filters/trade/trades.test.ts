import { describe, expect, it } from '@jest/globals';
import { areasOf } from '../place/areas.ts';
import { tradeGroups, tradesFor } from './trades.ts';

const trade = (code: string, name: string, category: string, aliases: string[] = []) => ({
  code,
  name,
  aliases,
  category,
  categoryName: `${category}类`,
});

const trades = [
  trade('1', '砌筑工', '建筑', ['瓦工', '泥瓦工']),
  trade('2', '搬运工', '装卸', ['装卸']),
  trade('3', '石工', '建筑', ['石匠']),
  trade('4', '瓦楞纸箱工', '工厂'),
];

describe('trades', () => {
  it('are found by everyday names, beginnings first', () => {
    expect(tradesFor(trades, '瓦').map(({ name }) => name)).toEqual(['砌筑工', '瓦楞纸箱工']);
    expect(tradesFor(trades, '泥瓦').map(({ name }) => name)).toEqual(['砌筑工']);
    expect(tradesFor(trades, '运工').map(({ name }) => name)).toEqual(['搬运工']);
  });

  it('are not searched by nothing', () => {
    expect(tradesFor(trades, '  ')).toEqual([]);
  });

  it('stand under their category', () => {
    const groups = tradeGroups(trades).map(({ name, trades: ofGroup }) => [name, ofGroup.length]);
    expect(groups).toEqual([
      ['建筑类', 2],
      ['装卸类', 1],
      ['工厂类', 1],
    ]);
  });
});

describe('areas', () => {
  it('are sub-districts by district', () => {
    const divisions = [
      { code: '150302', name: '海勃湾区', level: 'DISTRICT', parentCode: '150300' },
      { code: '150302001', name: '凤凰岭街道', level: 'SUBDISTRICT', parentCode: '150302' },
      { code: '150302001002', name: '和平社区', level: 'COMMUNITY', parentCode: '150302001' },
      { code: '150303001', name: '拉僧仲街道', level: 'SUBDISTRICT', parentCode: '150303' },
    ];
    const areas = areasOf(divisions).map(({ district, subdistricts }) => [
      district?.name,
      subdistricts.map(({ name }) => name),
    ]);
    expect(areas).toEqual([
      ['海勃湾区', ['凤凰岭街道']],
      [undefined, ['拉僧仲街道']],
    ]);
  });
});
