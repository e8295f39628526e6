import { describe, expect, it } from '@jest/globals';
import { errorsIn, formPath } from './posting-errors.ts';
import { newPosting, type PostingValues } from './posting-values.ts';

const today = '2026-11-24';
const good: PostingValues = {
  ...newPosting(null, today),
  employerId: 'e1',
  occupationCode: '6-29-01-01',
  title: '砌砖师傅',
  description: '砌填充墙',
  wage: { min: '320', max: '', unit: 'DAY' },
  place: { divisionCode: '150302101', address: '东门', location: null },
};

const keysFor = (change: Partial<PostingValues>) => {
  const errors = errorsIn({ ...good, ...change }, today);
  return Object.fromEntries(Object.entries(errors).map(([path, { key }]) => [path, key]));
};

describe('errorsIn', () => {
  it('finds nothing wrong with a complete posting', () => {
    expect(errorsIn(good, today)).toEqual({});
  });

  it('names every field that is empty, in reading order', () => {
    expect(Object.keys(errorsIn(newPosting(null, today), today))).toEqual([
      'employerId',
      'occupationCode',
      'title',
      'wage.min',
      'wage.max',
      'place.divisionCode',
      'place.address',
      'description',
    ]);
  });

  it.each(['0', '10001', '-1', 'abc', ''])('refuses a headcount of %s', (headcount) => {
    expect(keysFor({ headcount })).toEqual({ headcount: 'jobForm.invalid.headcount' });
  });

  it('takes full-width digits', () => {
    expect(keysFor({ headcount: '１２' })).toEqual({});
  });

  it.each([
    [{ min: '0', max: '' }, ['wage.min']],
    [{ min: '300', max: '200' }, ['wage.max']],
    [{ min: '面议', max: '' }, ['wage.min', 'wage.max']],
  ])('refuses pay of %j', (pay, paths) => {
    expect(Object.keys(keysFor({ wage: { ...pay, unit: 'DAY' } }))).toEqual(paths);
  });

  it('refuses days that have passed and an end before the start', () => {
    expect(keysFor({ startsOn: '2026-11-23' })).toEqual({ startsOn: 'jobForm.invalid.startsPast' });
    expect(keysFor({ startsOn: '2026-11-25', endsOn: '2026-11-24' })).toEqual({
      endsOn: 'jobForm.invalid.endsOn',
    });
  });

  it('names the time that cannot be read', () => {
    const shifts = [
      { start: '7', end: '18' },
      { start: '19', end: '25' },
    ];
    expect(keysFor({ shifts })).toEqual({ 'shifts.1.endsAt': 'jobForm.invalid.time' });
  });

  it('counts characters, not UTF-16 units', () => {
    expect(keysFor({ title: '😀'.repeat(60) })).toEqual({});
    expect(errorsIn({ ...good, title: '工'.repeat(61) }, today)['title']?.values).toEqual({
      max: 60,
      length: 61,
    });
  });
});

describe('formPath', () => {
  it('leads a refusal of one day to the line for all days', () => {
    expect(formPath('shifts.5.endsAt', 2)).toBe('shifts.1.endsAt');
    expect(formPath('shifts.4', 2)).toBe('shifts.0.startsAt');
  });

  it('leaves other paths alone', () => {
    expect(formPath('wage.max', 2)).toBe('wage.max');
    expect(formPath('shifts', 2)).toBe('shifts');
  });
});
