import { describe, expect, it } from '@jest/globals';
import { createI18n, wordingOf } from '@yizhan/ui';
import { zhCn } from '../../../texts/zh-cn.ts';
import { parseDraft, withoutPast } from './posting-draft.ts';
import { faultsIn, fieldOfHit, fieldOfRefusal } from './posting-errors.ts';
import { changesOf, checkInput, isChange, isReviewedAgain, postingInput, shiftsOf } from './posting-input.ts';
import { madeTexts, textsOf } from './posting-text.ts';
import {
  copyOf,
  newPosting,
  postingOf,
  usualStart,
  type PostingSource,
  type PostingValues,
} from './posting-values.ts';

const today = '2026-11-25';
const wording = wordingOf(createI18n({ 'zh-CN': zhCn }));

const filled: PostingValues = {
  ...newPosting('2026-11-26', '150302001'),
  occupationCode: '6-29-01-01',
  headcount: 3,
  pay: { least: '３２０', most: '', unit: 'DAY' },
  place: { divisionCode: '150302001', address: ' 示例小区东门 ', location: null },
  benefits: ['午餐'],
  languageNeeds: [],
};

const job: PostingSource = {
  occupation: { code: '6-29-01-01' },
  title: '砌墙',
  description: '砌围墙',
  headcount: 3,
  wage: { min: '320.00', max: '350.50', unit: 'DAY' },
  settlement: 'DAILY',
  place: { divisionCode: '150302001', address: '示例小区' },
  startsOn: '2026-11-20',
  endsOn: '2026-11-21',
  shifts: [{ startsAt: '2026-11-19T23:00:00Z', endsAt: '2026-11-20T10:00:00Z' }],
  benefits: ['午餐'],
  languageNeeds: [],
  urgent: true,
  skills: [{ id: 's1' }],
};

describe('a new posting', () => {
  it('is for today until nine, then for tomorrow', () => {
    expect(usualStart(Date.parse('2026-11-25T08:59:00+08:00'), today)).toBe(today);
    expect(usualStart(Date.parse('2026-11-25T09:00:00+08:00'), today)).toBe('2026-11-26');
  });

  it('says what was tapped, until its author writes something else', () => {
    const made = madeTexts(wording, filled, '砌筑工', ['管午饭']);
    expect(made.title).toBe('砌筑工 3 人');
    expect(made.description).toBe('干砌筑工的活，要 3 人。07:00–18:00 上班。工钱 320 元/天，日结。管午饭。');
    expect(textsOf({ ...filled, title: '砌墙' }, made)).toEqual({ ...made, title: '砌墙' });
  });

  it('that is copied says its new terms, but keeps what was written by hand', () => {
    const made = madeTexts(wording, filled, '砌筑工', []);
    const copied = { ...filled, title: made.title, description: '砌围墙，单件二十斤' };
    const more = { ...copied, headcount: 5 };
    const texts = textsOf(more, madeTexts(wording, more, '砌筑工', []), made);
    expect(texts).toEqual({ title: '砌筑工 5 人', description: '砌围墙，单件二十斤' });
  });

  it('is sent with plain amounts, and hours on each of its days, over midnight too', () => {
    const texts = { title: '砌墙 ', description: '砌围墙' };
    expect(postingInput(filled, texts, 'e1')).toMatchObject({
      title: '砌墙',
      wage: { min: '320', max: '320', unit: 'DAY' },
      place: { divisionCode: '150302001', address: '示例小区东门' },
      endsOn: null,
    });
    const nights = { ...filled, endsOn: '2026-11-27', hours: { from: '22:00', to: '06:00' } };
    expect(shiftsOf(nights)).toEqual([
      { startsAt: '2026-11-26T22:00:00+08:00', endsAt: '2026-11-27T06:00:00+08:00' },
      { startsAt: '2026-11-27T22:00:00+08:00', endsAt: '2026-11-28T06:00:00+08:00' },
    ]);
  });

  it('is checked without what nobody has got to yet', () => {
    const checked = checkInput(newPosting(today), { title: '', description: '招工' }, 'e1');
    expect(checked).toMatchObject({ employerId: 'e1', description: '招工', startsOn: today });
    for (const field of ['occupationCode', 'title', 'wage', 'place', 'endsOn']) {
      expect(checked).not.toHaveProperty(field);
    }
  });
});

describe('faults of the form', () => {
  const texts = { title: '砌墙', description: '砌围墙' };
  const faultOf = (part: Partial<PostingValues>) =>
    Object.values(faultsIn({ ...filled, ...part }, texts, today));

  it('are none where all is filled in', () => expect(faultOf({})).toEqual([]));

  it('name each field that is missing', () => {
    const empty = { ...newPosting(''), hours: { from: '07:00', to: '' } };
    expect(Object.keys(faultsIn(empty, { title: '', description: ' ' }, today))).toEqual([
      'occupationCode',
      'wage',
      'startsOn',
      'shifts',
      'place.divisionCode',
      'place.address',
      'title',
      'description',
    ]);
  });

  it.each([
    [{ pay: { least: '300', most: '200', unit: 'DAY' as const } }, 'hire.fault.wageOrder'],
    [{ pay: { least: '300', most: '三百五', unit: 'DAY' as const } }, 'hire.fault.wageMost'],
    [{ startsOn: '2026-11-24' }, 'hire.fault.startsPast'],
    [{ endsOn: '2026-11-25' }, 'hire.fault.endsOn'],
  ])('of %j is %s', (part, fault) => expect(faultOf(part)).toEqual([fault]));

  it('of the gateway and of the rules find their field', () => {
    expect(fieldOfRefusal('wage.max')).toBe('wage');
    expect(fieldOfRefusal('shifts.3.endsAt')).toBe('shifts');
    expect(fieldOfRefusal('place.divisionCode')).toBe('place.divisionCode');
    expect(fieldOfRefusal('')).toBeNull();
    expect(fieldOfHit('address')).toBe('place.address');
    expect(fieldOfHit('employer')).toBeNull();
  });
});

describe('a job that was posted', () => {
  it('fills the form again, and a copy has a new day', () => {
    expect(postingOf(job)).toMatchObject({
      pay: { least: '320', most: '350.5', unit: 'DAY' },
      hours: { from: '07:00', to: '18:00' },
      startsOn: '2026-11-20',
      skillIds: ['s1'],
    });
    expect(copyOf(job, today)).toMatchObject({ startsOn: today, endsOn: '', title: '砌墙', urgent: true });
  });

  const texts = { title: job.title, description: job.description };
  const before = {
    posting: postingInput(postingOf(job), texts, 'e1'),
    expiresAt: '2026-11-20T16:00:00.000Z',
  };
  const changed = (part: Partial<PostingValues>) =>
    changesOf('j1', before, postingInput({ ...postingOf(job), ...part }, texts, 'e1'));

  it('is changed only where it differs', () => {
    expect(isChange(changed({}))).toBe(false);
    const more = changed({ headcount: 5 });
    expect(more).toEqual({ jobId: 'j1', headcount: 5 });
    expect(isReviewedAgain(more)).toBe(false);
    expect(isReviewedAgain(changed({ settlement: 'WEEKLY' }))).toBe(true);
  });

  it('stays on the board until a later first day', () => {
    const later = changed({ startsOn: '2026-11-26', endsOn: '' });
    expect(later).toMatchObject({
      startsOn: '2026-11-26',
      endsOn: null,
      expiresAt: '2026-11-27T00:00:00+08:00',
    });
    const longOpen = { ...before, expiresAt: '2026-12-30T16:00:00Z' };
    const moved = postingInput({ ...postingOf(job), startsOn: '2026-11-26' }, texts, 'e1');
    expect(changesOf('j1', longOpen, moved)).not.toHaveProperty('expiresAt');
  });
});

describe('a draft on the phone', () => {
  it('comes back as it was left', () => {
    const draft = { values: filled, submissionKey: 'k' };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '{', '{"values":{"pay":1}}'])('is nothing where %s was kept', (text) =>
    expect(parseDraft(text)).toBeNull(),
  );

  it('moves on from a day that has passed', () => {
    const old = { values: { ...filled, startsOn: '2026-11-01', endsOn: '2026-11-02' }, submissionKey: null };
    expect(withoutPast(old, today, '2026-11-26').values).toMatchObject({
      startsOn: '2026-11-26',
      endsOn: '',
    });
    const ahead = { values: filled, submissionKey: null };
    expect(withoutPast(ahead, today, today)).toBe(ahead);
  });
});
