import { describe, expect, it } from '@jest/globals';
import { connectionArguments, pagingFrom, rowRange, withPaging, type Paging } from './paging.ts';

const first: Paging = { size: 20, page: 1, after: null, before: null };

describe('pages in the address', () => {
  it('are the first without a cursor, whatever number is written', () => {
    expect(pagingFrom(new URLSearchParams('page=7'))).toEqual(first);
  });

  it('come back as they were and keep the filters', () => {
    const params = withPaging(new URLSearchParams('q=瓦工&page=2&after=x'), {
      size: 50,
      page: 3,
      after: 'c',
      before: null,
    });
    expect(params.get('q')).toBe('瓦工');
    expect(pagingFrom(params)).toEqual({ size: 50, page: 3, after: 'c', before: null });
  });

  it('take the first page by itself when going back to it, so that new jobs are seen', () => {
    expect(
      withPaging(new URLSearchParams(), { size: 20, page: 1, after: null, before: 'c' }).toString(),
    ).toBe('');
  });

  it('know only the page sizes that are offered', () => {
    expect(pagingFrom(new URLSearchParams('size=5000')).size).toBe(20);
  });
});

describe('connectionArguments', () => {
  it('go forwards or backwards, never both', () => {
    expect(connectionArguments({ ...first, after: 'c' })).toEqual({ first: 20, after: 'c' });
    expect(connectionArguments({ ...first, page: 2, before: 'c' })).toEqual({ last: 20, before: 'c' });
  });
});

describe('rowRange', () => {
  it('numbers the rows through all pages', () => {
    expect(rowRange({ ...first, page: 3 }, 7)).toEqual({ from: 41, to: 47 });
  });
});
