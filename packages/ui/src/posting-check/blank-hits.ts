interface AboutField {
  field: string;
  words: string;
}

/** Which part of `CheckPostingInput` a hit's field comes from, where they differ. */
const sources: Record<string, string> = {
  address: 'place',
  employer: 'employerId',
  expiresAt: 'startsOn',
};

/**
 * A hit that only says that something is missing which nobody has got to yet. While typing that is noise: the form
 * itself asks for it when it is sent.
 */
export function isAboutBlank({ field, words }: AboutField, input: object): boolean {
  if (words !== '' || field === 'endsOn' || field === 'shifts') return false;
  const value: unknown = Reflect.get(input, sources[field] ?? field);
  return value === undefined || value === null;
}
