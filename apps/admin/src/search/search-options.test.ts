import { describe, expect, it } from '@jest/globals';
import { meantBy, searchOptions, type Found } from './search-options.ts';

const person = (id: string) => ({
  __typename: 'Worker' as const,
  id,
  number: 'HBG2600001',
  displayName: '示例甲',
  maskedPhone: null,
  maskedIdNumber: null,
  availableToday: true,
  occupations: [],
});
const job = {
  __typename: 'Job' as const,
  id: 'J1',
  number: 'HB260001',
  title: '砌墙',
  status: 'OPEN' as const,
  employer: { __typename: 'Employer' as const, id: 'E1', name: '示例' },
};
const nothing: Found = { people: [], jobs: [] };

const kinds = (words: string, found: Found, mayRegister = true) =>
  searchOptions(words, found, mayRegister).map(({ kind }) => kind);
const meant = (words: string, found: Found, number: string | null = null, mayRegister = true) =>
  meantBy(words, number, found, searchOptions(words, found, mayRegister));

describe('searchOptions', () => {
  it('puts people before jobs', () => {
    expect(kinds('示例', { people: [person('W1')], jobs: [job] })).toEqual([
      'person',
      'job',
      'all',
      'register',
    ]);
  });

  it('never leads to an address with a phone or ID number', () => {
    expect(kinds('15400000001', nothing)).toEqual(['register']);
    expect(kinds('150399196803099041', nothing, false)).toEqual([]);
  });

  it('offers to register only to whom may, and for what may be a person', () => {
    expect(kinds('示例甲', nothing, false)).toEqual(['all']);
    expect(kinds('12', nothing)).toEqual(['all']);
  });
});

describe('meantBy', () => {
  it('opens the one person there is', () => {
    expect(meant('0001', { people: [person('W1')], jobs: [job] })).toEqual({ path: '/workers/W1' });
  });

  it('marks the first of several, so that nobody is taken for another', () => {
    expect(meant('0001', { people: [person('W1'), person('W2')], jobs: [] })).toEqual({ mark: 0 });
  });

  it('opens a job by its number', () => {
    expect(meant('HB260001', { people: [], jobs: [job] }, 'HB260001')).toEqual({ path: '/jobs/J1' });
  });

  it('marks the registration of somebody unknown', () => {
    expect(meant('示例甲', nothing)).toEqual({ mark: 1 });
    expect(meant('15400000001', nothing)).toEqual({ mark: 0 });
    expect(meant('15400000001', nothing, null, false)).toEqual({ mark: -1 });
  });

  it('lists jobs by words', () => {
    expect(meant('瓦工', { people: [], jobs: [job] })).toEqual({ path: '/jobs?q=%E7%93%A6%E5%B7%A5' });
  });
});
