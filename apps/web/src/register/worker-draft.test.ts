import { describe, expect, it } from '@jest/globals';
import { emptyDraft, idLength, parseDraft, registrationOf } from './worker-draft.ts';

describe('a registration under way', () => {
  it('comes back as it was left', () => {
    const draft = {
      ...{ ...emptyDraft, realName: '示例甲', occupationCodes: ['6-29-01-01'], languages: ['zh', 'mn'] },
      ...{ divisionCode: '150302002', wage: '250', location: { longitude: 106.8, latitude: 39.67 } },
    };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('takes nothing else from the device, least of all an ID number', () => {
    expect(parseDraft(JSON.stringify({ ...emptyDraft, idNumber: '150399199001011234' }))).toEqual(emptyDraft);
  });

  it.each([null, '', '{', 'null', '[]', '{"occupationCodes":7,"wage":"999"}'])(
    'begins anew for %s',
    (kept) => {
      expect(parseDraft(kept)).toEqual(emptyDraft);
    },
  );

  it('agrees to nothing that was not ticked', () => {
    expect(registrationOf(emptyDraft, '').consents).toEqual([]);
    expect(registrationOf({ ...emptyDraft, employerContact: true }, '').consents).toEqual([
      'EMPLOYER_CONTACT',
    ]);
  });

  it('is sent without wishes that were not made', () => {
    const sent = registrationOf({ ...emptyDraft, realName: '示例甲' }, '１５０３９９');
    expect(sent).toMatchObject({ idNumber: '１５０３９９', divisionCode: null, wagePerDayAtLeast: null });
  });
});

describe('the length of an ID number', () => {
  it('counts what is typed, however it is typed', () => {
    expect(idLength('')).toBe(0);
    expect(idLength('150399 19900101 123x')).toBe(18);
    expect(idLength('１５０３９９　１９９０')).toBe(10);
  });
});
