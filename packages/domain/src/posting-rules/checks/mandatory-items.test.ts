import { describe, expect, it } from '@jest/globals';
import { hitsOf, rulesHit } from '../fixtures/check.ts';
import { now } from '../fixtures/posting.ts';
import type { Posting, PostingField } from '../index.ts';

const wage = { min: '200.00', max: '240.00', unit: 'DAY' };

describe('the mandatory items', () => {
  it.each<[string, PostingField, string, Partial<Posting>]>([
    ['M01', 'employer', 'no employer', { employer: null }],
    [
      'M01',
      'employer',
      'an employer without a name',
      { employer: { name: ' ', verifiedUntil: new Date('2030-01-01') } },
    ],
    [
      'S07',
      'employer',
      'an employer whose check ends now',
      { employer: { name: '示例', verifiedUntil: now } },
    ],
    ['M02', 'headcount', 'no headcount', { headcount: null }],
    ['M02', 'headcount', 'nobody wanted', { headcount: 0 }],
    ['M03', 'description', 'no description', { description: null }],
    ['M03', 'description', 'a description of dots', { description: '。。。\u200B' }],
    ['M04', 'title', 'no title', { title: '' }],
    ['M04', 'occupationCode', 'no trade', { occupationCode: null }],
    ['M05', 'wage', 'no pay', { wage: null }],
    ['M05', 'wage', 'no lowest pay', { wage: { ...wage, min: null } }],
    ['M05', 'wage', 'pay of nothing', { wage: { ...wage, min: '0.00', max: '0.00' } }],
    ['M05', 'wage', 'no unit', { wage: { ...wage, unit: null } }],
    ['M05', 'settlement', 'no settlement', { settlement: null }],
    ['M06', 'expiresAt', 'no expiry', { expiresAt: null }],
    ['M06', 'expiresAt', 'an expiry that is now', { expiresAt: now }],
  ])('%s on %s: %s', (rule, field, _, changes) => {
    expect(hitsOf(changes)).toMatchObject([
      { rule, field, severity: 'BLOCK', words: '', start: null, end: null },
    ]);
  });

  it('sends an employer who was never vetted to a reviewer', () => {
    const hits = hitsOf({ employer: { name: '示例', verifiedUntil: null } });
    expect(hits).toMatchObject([{ rule: 'M07', field: 'employer', severity: 'REVIEW' }]);
  });

  it('finds nothing in a complete posting', () => {
    expect(rulesHit({})).toEqual([]);
  });

  it('names everything that an empty form lacks', () => {
    const empty = {
      title: null,
      description: null,
      benefits: null,
      address: null,
      occupationCode: null,
      headcount: null,
      wage: null,
      settlement: null,
      startsOn: null,
      expiresAt: null,
      employer: null,
    };
    expect(rulesHit(empty)).toEqual(['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'S06']);
  });
});
