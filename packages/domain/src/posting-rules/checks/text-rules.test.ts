import { describe, expect, it } from '@jest/globals';
import { hitsOf, rulesHit, wordsIn } from '../fixtures/check.ts';

describe('words are found however they are typed', () => {
  it.each([
    ['full-width', '５５岁以下', 'D12', '５５岁以下'],
    ['zero-width characters', '👷只\u200B招男\u200D工', 'D01', '只\u200B招男\u200D工'],
    ['spaces between characters', '我们 只 招 男 工 三名', 'D01', '只 招 男 工'],
    ['WeChat in disguise', '请➕ ＶＸ聊', 'F10', '➕ ＶＸ'],
    ['half of a disguise', '加薇信', 'F10', '加薇信'],
    ['circled and keycap digits', '①5岁以上', 'D10', '①5岁以上'],
    ['emoji and rare characters before', '🎉👨‍👩‍👧𠮷𠮷：只要女工', 'D02', '只要女工'],
    ['a radical in place of a character', '限\u2F25工', 'D02', '限\u2F25工'],
  ])('%s', (_, description, rule, words) => {
    expect(wordsIn(description, rule)).toContain(words);
  });

  it('gives offsets of the typed text in UTF-16 units', () => {
    const description = '👷🏽‍♂️🎉 急！ 只\u200B招 男 工👍';
    for (const { words, start, end } of hitsOf({ description })) {
      expect(description.slice(start ?? -1, end ?? -1)).toBe(words);
    }
    expect(hitsOf({ description })).toHaveLength(1);
  });

  it('reads the next lines too', () => {
    expect(wordsIn('招人\r\n工资面议\n待遇优厚', 'F15')).toEqual(['面议', '待遇优厚']);
  });

  it('joins the lines of one list', () => {
    expect(wordsIn('男5名\n女3名', 'D03')).toEqual(['男5名\n女3']);
  });

  it('does not read across a line break as if it were a space', () => {
    expect(rulesHit({ description: '学历不要求\n男女工种都有，名单只要\n男装车间' })).toEqual([]);
  });
});

describe('marks', () => {
  it('marks every occurrence', () => {
    expect(wordsIn('只招男工。再说一遍，只招男工。', 'D01')).toEqual(['只招男工', '只招男工']);
  });

  it('joins what overlaps', () => {
    expect(wordsIn('只招男性优先', 'D01')).toEqual(['只招男性优先']);
  });

  it('marks whole words', () => {
    expect(wordsIn('只招男性搬运工5名', 'D01')).toEqual(['只招男性']);
  });

  it('marks in every text of a posting and tells which benefit', () => {
    const hits = hitsOf({ title: '刷单', address: '刷单街1号', benefits: ['午餐', '可刷单'] });
    expect(hits.map(({ field, item, start }) => [field, item, start])).toEqual([
      ['title', null, 0],
      ['address', null, 0],
      ['benefits', 1, 1],
    ]);
  });

  it('D11: brings age and danger together from different texts', () => {
    const hits = hitsOf({ title: 'KTV服务员', description: '16岁以上即可' });
    expect(hits.map(({ rule, field, words }) => [rule, field, words])).toEqual([
      ['D11', 'title', 'KTV'],
      ['D11', 'description', '16岁以上'],
    ]);
  });

  it('D11: needs both', () => {
    expect(rulesHit({ title: '服务员', description: '16岁以上即可' })).toEqual([]);
    expect(rulesHit({ title: 'KTV保洁', description: '年满18周岁' })).toEqual([]);
  });

  it('F15: is content with a figure in the same text', () => {
    expect(rulesHit({ description: '大工面议，300到400元一天' })).toEqual([]);
  });
});

describe('S13, contact details in the text', () => {
  it.each([
    ['电话15400000001', '电话15400000001'],
    ['打 154 0000 0001', '154 0000 0001'],
    ['打１５４－００００－０００１', '１５４－００００－０００１'],
    ['1️⃣5️⃣4️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣', '1️⃣5️⃣4️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1'],
    ['1 5 4 0 0 0 0 0 0 0 1', '1 5 4 0 0 0 0 0 0 0 1'],
    ['座机0473-0001234', '0473-0001234'],
    ['薇信：abc_12345', '薇信：abc_12345'],
    ['手机微信同号', '微信同号'],
    ['QQ群：123456789', 'QQ群：123456789'],
    ['看https://example.com/a?b=1。', 'https://example.com/a?b=1'],
    ['上 example.cn 报名', 'example.cn'],
  ])('finds %s', (description, words) => {
    expect(wordsIn(description, 'S13')).toContain(words);
  });

  it.each([
    '日薪150-200元，月薪4500-5500元',
    '每月13800到14500元，2026年1月21日至2026年2月21日',
    '编号150302101000123456',
    '微信支付当天结',
    '图纸3.5米，Node.js',
  ])('leaves %s alone', (description) => {
    expect(wordsIn(description, 'S13')).toEqual([]);
  });
});

describe('words that only look alike', () => {
  it.each([
    '不限男士女士',
    '男不限女不限',
    '男女免费住宿',
    '不限民族、不限宗教信仰',
    '不要求民族和信仰',
    '不限本地户口',
    '体检不查乙肝两对半',
    '严禁招用童工',
    '请自行保管好身份证',
    '提供本人收款银行卡',
    '公主岭玉米装车',
  ])('%s', (description) => {
    expect(rulesHit({ description })).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggestionFor = (description: string): (string | null)[] =>
    hitsOf({ description }).map(({ suggestion }) => suggestion);

  it.each([
    ['找男工3名，管饭', '找工人3名'],
    ['找 男 工，管饭', '找工人'],
    ['招大姐', '招工人'],
    ['男工 3名，女工不要', '工人3名'],
    ['只招男工', '招工人'],
    ['只招男性搬运工5名', '招'],
    ['男性优先，能吃苦', '有体力者优先'],
    ['１５岁以上即可', '16周岁以上'],
  ])('%s → %s', (description, suggestion) => {
    expect(suggestionFor(description)).toContain(suggestion);
  });

  it('turns an age below 18 into 18 for dangerous work', () => {
    expect(suggestionFor('电焊，16周岁以上')).toEqual([null, '18周岁以上']);
  });

  it.each(['只招男的', '只招男性', '招阿姨做饭', '交押金200', '不要少数民族'])(
    'leaves %s to the employer',
    (description) => {
      expect(suggestionFor(description)).toEqual([null]);
    },
  );

  it('mends a posting when put in place of the words', () => {
    const description = '工地找男工3名，中午管饭';
    const [hit] = hitsOf({ description });
    const mended = description.slice(0, hit!.start!) + hit!.suggestion! + description.slice(hit!.end!);
    expect(mended).toBe('工地找工人3名，中午管饭');
    expect(rulesHit({ description: mended })).toEqual([]);
  });
});

describe('texts made to be slow', () => {
  const longest = 2_000;

  it.each([
    '1',
    '11 ',
    ' ',
    '男',
    '男1',
    '男 ',
    '只招',
    '不要',
    '收交',
    '交身份证',
    '在家手机兼职',
    '高薪月入9万',
    '缅甸',
    '16岁以上',
    '1-',
    'http://',
    'www.',
    'a-',
    'a.',
    '微信:a',
    '加 ',
    '海勃湾',
    '持',
    '面议\n',
    '👨‍👩‍👧',
    'e\u0301\u0323',
    '\u0301',
    '只\u200B',
  ])('finishes with repeats of %j', (repeated) => {
    const text = repeated.repeat(longest).slice(0, longest);
    const texts = {
      title: text,
      description: text,
      address: text,
      benefits: [text],
      certificateHint: 'special_operation_welding',
    };
    expect(Array.isArray(hitsOf(texts))).toBe(true);
  });
});
