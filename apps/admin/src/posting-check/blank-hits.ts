import type { CheckPostingInput } from '../gql/graphql.ts';

interface AboutField {
  field: string;
  words: string;
}

/** Which part of the input a hit's field comes from, where they differ. */
const sources: Record<string, keyof CheckPostingInput> = {
  address: 'place',
  employer: 'employerId',
  expiresAt: 'startsOn',
};

/**
 * A hit that only says that something is missing which nobody has got to yet. While typing that is noise: the form
 * itself asks for it when it is sent.
 */
export function isAboutBlank({ field, words }: AboutField, input: CheckPostingInput): boolean {
  if (words !== '' || field === 'endsOn' || field === 'shifts') return false;
  const source = sources[field] ?? (field as keyof CheckPostingInput);
  return input[source] === undefined || input[source] === null;
}
