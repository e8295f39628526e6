/** The parts of a posting that hits are about, as the texts name them. */
export const hitFields = [
  'title',
  'description',
  'benefits',
  'languageNeeds',
  'wage',
  'settlement',
  'address',
  'place',
  'headcount',
  'startsOn',
  'endsOn',
  'shifts',
  'occupationCode',
  'employer',
  'expiresAt',
] as const;

/** The name of a field's text; a part that came after this code is just "the posting". */
export function fieldKey(field: string): (typeof hitFields)[number] | 'other' {
  return hitFields.find((each) => each === field) ?? 'other';
}
