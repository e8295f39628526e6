import { describe, expect, it } from '@jest/globals';
import discrimination from './data/discrimination-rules.json' with { type: 'json' };
import fraud from './data/fraud-rules.json' with { type: 'json' };
import additions from './data/rule-additions.json' with { type: 'json' };
import { lawArticle, lawArticles, ruleCatalogue } from './index.ts';
import { rules } from './rules.ts';

const catalogue = ruleCatalogue('zh-CN');

describe('ruleCatalogue', () => {
  it('lists every rule once', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
    const signals = ['S05', 'S06', 'S07', 'S10', 'S11', 'S13'];
    const expected = [
      numbered('D', 16),
      numbered('F', 20),
      numbered('M', 7),
      signals,
      numbered('W', 3),
    ].flat();
    expect(catalogue.map(({ id }) => id)).toEqual(expected);
  });

  it.each(catalogue)('$id cites articles that are known', ({ articles }) => {
    expect(articles.length).toBeGreaterThan(0);
    expect(lawArticles(articles).map(({ id }) => id)).toEqual(articles);
  });

  it.each(catalogue)('$id has a topic and an advice', ({ topic, advice }) => {
    expect([topic, advice]).not.toContain('');
  });

  it.each(ruleCatalogue('en'))('$id is worded in English', ({ topic, advice, exception }) => {
    const outsideBrackets = [topic, advice, exception ?? '']
      .join(' ')
      .replace(/\([^)]*\)|家政阿姨|月嫂/g, '');
    expect(outsideBrackets).not.toMatch(/\p{Script=Han}/u);
  });

  it('falls back to Chinese in Mongolian', () => {
    expect(ruleCatalogue('mn-Mong')).toEqual(catalogue);
  });

  it('gives the exception where there is one', () => {
    expect(catalogue.find(({ id }) => id === 'D01')?.exception).toContain('审核员');
    expect(catalogue.find(({ id }) => id === 'D06')?.exception).toBeNull();
  });
});

describe('the rule data', () => {
  it('adds only to rules that exist', () => {
    const known = new Set([...discrimination.items, ...fraud.items].map(({ id }) => id));
    expect(Object.keys(additions).filter((id) => !known.has(id))).toEqual([]);
  });

  it('marks for D11 and F15 what their patterns look for', () => {
    const patternOf = (id: string) =>
      [...discrimination.items, ...fraud.items].find((item) => item.id === id)?.pattern;
    for (const part of additions.D11.together) expect(patternOf('D11')).toContain(part);
    expect(patternOf('F15')).toContain(additions.F15.mark);
  });

  it.each(fraud.signals.filter(({ id }) => rules.has(id)))('$id weighs what its signal says', (signal) => {
    const rule = rules.get(signal.id)!;
    expect(rule.severity.toLowerCase()).toBe(signal.severity);
    expect(rule.articles).toContain(signal.article);
  });

  it.each(
    [...rules.values()].flatMap(({ id, text }) => (text ? text.marks.map((mark) => ({ id, mark })) : [])),
  )('$id matches something, and repeats no group without bound', ({ mark }) => {
    expect(''.search(mark)).toBe(-1);
    expect(mark.source).not.toMatch(/\)(?:[*+]|\{\d+,\})/);
  });
});

describe('lawArticle', () => {
  it('cites law and article', () => {
    expect(lawArticle('EPL-3')).toMatchObject({
      citation: '《就业促进法》第三条',
      confidence: 'verified_text',
    });
  });

  it('says when the number is not verified', () => {
    expect(lawArticle('ESR-19')?.citation).toBe('《就业服务与就业管理规定》第十九条（条号未核实）');
    expect(lawArticle('ONR-DEP')?.citation).toBe('《网络招聘服务管理规定》（条号未核实）');
  });

  it('knows nothing of other ids', () => {
    expect(lawArticle('XYZ-1')).toBeNull();
    expect(lawArticles(['XYZ-1', 'LCL-9'])).toHaveLength(1);
  });
});
