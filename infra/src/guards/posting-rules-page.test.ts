import { describe, expect, it } from '@jest/globals';
import { postingRulesPage } from './posting-rules-page.ts';

const rule = {
  id: 'D99',
  severity: 'HINT',
  topic: '话题',
  advice: '改 | 写',
  exception: null,
  articles: [],
} as const;

describe('postingRulesPage', () => {
  it('has a row for a rule, in both languages', () => {
    const en = { ...rule, topic: 'Topic', advice: 'Write it anew' };
    const page = postingRulesPage([
      { zh: { ...rule, articles: [] }, en: { ...en, articles: [] }, articles: [] },
    ]);
    expect(page).toContain('| D99 | HINT | 话题<br>Topic | 改 \\| 写<br>Write it anew |  |  |');
  });
});
