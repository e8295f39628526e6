import { describe, expect, it } from '@jest/globals';
import { changesOf, checkInput, postingInput, shiftsOf } from './posting-input.ts';
import {
  copyOf,
  habitsOf,
  newPosting,
  postingOf,
  usualStart,
  type PostingSource,
  type PostingValues,
} from './posting-values.ts';

const zone = 'Asia/Shanghai';
const job: PostingSource = {
  employer: { id: 'e1' },
  occupation: { code: '6-29-01-01' },
  title: '砌砖师傅',
  description: '砌填充墙',
  headcount: 4,
  wage: { min: '320.00', max: '380.50', unit: 'DAY' },
  settlement: 'DAILY',
  place: { divisionCode: '150302101', address: '东门', location: { longitude: 106.8, latitude: 39.7 } },
  startsOn: '2026-11-24',
  endsOn: '2026-11-25',
  shifts: [
    { startsAt: '2026-11-24T07:00:00+08:00', endsAt: '2026-11-24T18:00:00+08:00' },
    { startsAt: '2026-11-25T07:00:00+08:00', endsAt: '2026-11-25T18:00:00+08:00' },
  ],
  benefits: ['午餐'],
  languageNeeds: [],
  urgent: false,
  skills: [{ id: 's1' }],
};
const values = postingOf(job, zone);
const before = { values, expiresAt: '2026-11-25T00:00:00+08:00' };

describe('postingInput', () => {
  it('gives a job back as it was', () => {
    expect(postingInput(values, zone)).toMatchObject({
      employerId: 'e1',
      headcount: 4,
      wage: { min: '320.00', max: '380.50', unit: 'DAY' },
      place: { divisionCode: '150302101', address: '东门', location: { longitude: 106.8, latitude: 39.7 } },
      shifts: job.shifts,
      skillIds: ['s1'],
    });
  });

  it('takes the lowest pay for the highest when only one is given', () => {
    const { wage } = postingInput({ ...values, wage: { min: '１８０', max: ' ', unit: 'DAY' } }, zone);
    expect(wage).toEqual({ min: '180.00', max: '180.00', unit: 'DAY' });
  });
});

describe('shiftsOf', () => {
  const at = (change: Partial<PostingValues>) => shiftsOf({ ...values, ...change }, zone);

  it('ends a night shift on the next day', () => {
    expect(at({ endsOn: null, shifts: [{ start: '22', end: '6' }] })).toEqual([
      { startsAt: '2026-11-24T22:00:00+08:00', endsAt: '2026-11-25T06:00:00+08:00' },
    ]);
  });

  it('repeats two times a day, day by day', () => {
    const shifts = at({
      shifts: [
        { start: '7', end: '11:30' },
        { start: '14', end: '18' },
      ],
    });
    expect(shifts.map(({ startsAt }) => startsAt.slice(5, 16))).toEqual([
      '11-24T07:00',
      '11-24T14:00',
      '11-25T07:00',
      '11-25T14:00',
    ]);
  });

  it('never makes more than the API takes', () => {
    expect(at({ endsOn: '2027-11-24' })).toHaveLength(62);
  });

  it('leaves out what cannot be read', () => {
    expect(at({ shifts: [{ start: '', end: '' }] })).toEqual([]);
  });
});

describe('checkInput', () => {
  it('sends only what is filled in', () => {
    expect(checkInput(newPosting(null, '2026-11-24'), zone)).toEqual({
      headcount: 1,
      settlement: 'DAILY',
      startsOn: '2026-11-24',
      expiresAt: '2026-11-25T00:00:00+08:00',
      benefits: [],
      languageNeeds: [],
      shifts: [{ startsAt: '2026-11-24T07:00:00+08:00', endsAt: '2026-11-24T18:00:00+08:00' }],
    });
  });

  it('sends texts as typed, so that marks fit them', () => {
    expect(checkInput({ ...values, title: '  砌砖 ' }, zone).title).toBe('  砌砖 ');
  });
});

describe('changesOf', () => {
  it('sends nothing that stayed', () => {
    expect(changesOf('j1', before, values, zone)).toEqual({ jobId: 'j1' });
  });

  it('sends what was changed', () => {
    expect(changesOf('j1', before, { ...values, title: '瓦工', headcount: '5' }, zone)).toEqual({
      jobId: 'j1',
      title: '瓦工',
      headcount: 5,
    });
  });

  it('takes an end day away with null', () => {
    expect(changesOf('j1', before, { ...values, endsOn: null }, zone)).toMatchObject({ endsOn: null });
  });

  it('moves the end of the posting with its first day', () => {
    const moved = changesOf('j1', before, { ...values, startsOn: '2026-11-26', endsOn: null }, zone);
    expect(moved.expiresAt).toBe('2026-11-27T00:00:00+08:00');
  });

  it('keeps a later end of the posting', () => {
    const long = { values, expiresAt: '2026-12-20T12:00:00+08:00' };
    expect(
      changesOf('j1', long, { ...values, startsOn: '2026-11-26', endsOn: null }, zone).expiresAt,
    ).toBeUndefined();
  });
});

describe('new postings', () => {
  it('begin today in the early morning, else tomorrow', () => {
    expect(usualStart(new Date('2026-11-24T06:00:00+08:00'), zone)).toBe('2026-11-24');
    expect(usualStart(new Date('2026-11-24T09:00:00+08:00'), zone)).toBe('2026-11-25');
  });

  it('remember employer and place, not the work', () => {
    const next = newPosting(habitsOf(values), '2026-11-26');
    expect(next).toMatchObject({ employerId: 'e1', place: values.place, title: '', occupationCode: null });
  });

  it('copy everything but the days', () => {
    expect(copyOf(job, zone, '2026-11-27')).toEqual({ ...values, startsOn: '2026-11-27', endsOn: null });
  });
});
