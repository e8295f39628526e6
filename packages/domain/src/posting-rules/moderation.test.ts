import { describe, expect, it } from '@jest/globals';
import { rulesHit } from './fixtures/check.ts';
import honestPostings from './fixtures/honest-postings.json' with { type: 'json' };
import moderationCases from './fixtures/moderation-cases.json' with { type: 'json' };
import { rules } from './rules.ts';

/** Rules that the moderation cases leave out. */
const furtherCases = [
  { text: '仅限男士', expect: ['D01'] },
  { text: '女士优先', expect: ['D02'] },
  { text: '未婚优先', expect: ['D04'] },
  { text: '残疾人勿扰', expect: ['D08'] },
  { text: '身高1.70以上', expect: ['D13'] },
  { text: '属虎的勿扰', expect: ['D14'] },
  { text: '体检费自理', expect: ['F03'] },
  { text: '统一扣押身份证', expect: ['F05'] },
  { text: '去缅甸做客服', expect: ['F07'] },
  { text: '陪唱服务', expect: ['F11'] },
  { text: '工资面议，待遇优厚', expect: ['F15'] },
  { text: '国企内推，名额不多', expect: ['F16'] },
  { text: '劳务公司代招', expect: ['F19'] },
  { text: '两班倒，每班12小时', expect: ['F20'] },
  { text: '电话15400000001', expect: ['S13'] },
];

const cases = [...moderationCases, ...furtherCases];

describe('the moderation cases', () => {
  it.each(cases)('$text → $expect', ({ text, expect: expected }) => {
    expect(rulesHit({ description: text })).toEqual(expected);
  });

  it('raise every rule that reads text', () => {
    const raised = new Set(cases.flatMap((moderated) => moderated.expect));
    const silent = [...rules.values()].filter(({ id, text }) => text && !raised.has(id));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('honest postings', () => {
  it.each(honestPostings)('$title, $address → $expect', ({ expect: expected, ...texts }) => {
    expect(rulesHit(texts)).toEqual(expected);
  });
});
