import { describe, expect, it } from '@jest/globals';
import { escapeHtml, renderPage, safeCell } from './page.ts';

describe('a cell', () => {
  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', ' =1'])(
    '"%s" is no formula',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['150302196803090412', '王师傅', '320.00 / DAY', ''])('"%s" stays as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });
});

describe('a page', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='1'>&amp;`;

  it('shows whatever people typed as text', () => {
    const page = renderPage('zh-CN', {
      title: hostile,
      notes: [hostile],
      sections: [
        { title: hostile, none: hostile, pairs: [[hostile, hostile]] },
        { title: 't', none: '-', table: { head: [hostile], rows: [[hostile]] } },
        { title: 'empty', none: hostile },
      ],
    });
    expect(page).not.toMatch(/<script|<img/);
    expect(page.split(escapeHtml(hostile)).length - 1).toBe(9);
  });

  it('needs nothing from anywhere', () => {
    const page = renderPage('en', { title: 'x', notes: [], sections: [] });
    expect(page).not.toMatch(/https?:|src=|href=|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });
});
