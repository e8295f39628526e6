import { describe, expect, it } from '@jest/globals';
import { hitsOf } from './fixtures/check.ts';
import { aPosting, now } from './fixtures/posting.ts';
import {
  checkPosting,
  findRuleHits,
  hasBlock,
  wordedHits,
  worstSeverity,
  type RuleSeverity,
} from './index.ts';

const context = { market: { timeZone: 'Asia/Shanghai' }, clock: { now: () => now } };
const posting = aPosting({ description: '交押金200' });

describe('checkPosting', () => {
  it('puts the gravest first', () => {
    const description = '两班倒12小时，电话15400000001，交押金200';
    expect(hitsOf({ description }).map(({ severity }) => severity)).toEqual(['BLOCK', 'REVIEW', 'HINT']);
  });

  it('says everything about a hit', () => {
    expect(hitsOf({ description: '入职交押金200元' })).toEqual([
      {
        rule: 'F02',
        severity: 'BLOCK',
        field: 'description',
        item: null,
        words: '交押金200',
        start: 2,
        end: 8,
        articles: ['LCL-9', 'EPL-41', 'ONR-DEP'],
        advice: '招工不得收押金',
        suggestion: null,
        values: null,
      },
    ]);
  });

  it.each([
    ['en', 'Nobody who hires may take a deposit.'],
    ['mn-Mong', '招工不得收押金'],
  ] as const)('advises in the language of the caller: %s', (language, advice) => {
    expect(checkPosting(posting, { ...context, language })[0]).toMatchObject({ rule: 'F02', advice });
  });
});

describe('kept hits', () => {
  const minimum = { ...context, market: { timeZone: 'Asia/Shanghai', minimumWagePerHour: '20.00' } };
  const underpaid = aPosting({ wage: { min: '5.00', max: '6.00', unit: 'HOUR' } });

  it('come back worded from JSON', () => {
    const kept: unknown = JSON.parse(JSON.stringify(findRuleHits(underpaid, minimum)));
    expect(wordedHits(kept as ReturnType<typeof findRuleHits>, 'en')).toEqual(
      checkPosting(underpaid, { ...minimum, language: 'en' }),
    );
  });

  it('outlive their rule', () => {
    const [hit] = findRuleHits(underpaid, minimum);
    expect(wordedHits([{ ...hit!, rule: 'Z99' }], 'zh-CN')).toMatchObject([{ rule: 'Z99', advice: '' }]);
  });
});

describe('severities', () => {
  const of = (...severities: RuleSeverity[]) => severities.map((severity) => ({ severity }));

  it('a BLOCK among others blocks', () => {
    expect(hasBlock(of('HINT', 'BLOCK'))).toBe(true);
    expect(hasBlock(of('HINT', 'REVIEW'))).toBe(false);
    expect(hasBlock([])).toBe(false);
  });

  it('the worst is the gravest', () => {
    expect(worstSeverity(of('HINT', 'REVIEW', 'HINT'))).toBe('REVIEW');
    expect(worstSeverity(of('REVIEW', 'BLOCK'))).toBe('BLOCK');
    expect(worstSeverity([])).toBeNull();
  });
});
