import { readDevice, writeDevice } from '../../../app/device-storage.ts';
import type { PostingValues } from './posting-values.ts';

/** A form as it was left, and the key of a sending whose answer never came. */
export interface PostingDraft {
  values: PostingValues;
  submissionKey: string | null;
}

const nameOf = (employerId: string) => `posting ${employerId}`;

function isDraft(value: unknown): value is PostingDraft {
  if (typeof value !== 'object' || value === null || !('values' in value)) return false;
  const values = value.values as Partial<PostingValues> | null;
  return Boolean(values?.pay && values.place && values.hours && Array.isArray(values.benefits));
}

/** A draft of before forms had all of their fields. */
const withLater = (kept: PostingDraft): PostingDraft => ({ ...kept, values: { ...later, ...kept.values } });
const later: Pick<PostingValues, 'languageNeeds'> = { languageNeeds: [] };

/** Reads a kept draft; null when there is none, or none that this form understands. */
export function parseDraft(text: string | null): PostingDraft | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isDraft(kept) ? withLater(kept) : null;
  } catch {
    return null;
  }
}

/** A day that has passed meanwhile becomes the day given. */
export function withoutPast(draft: PostingDraft, today: string, startsOn: string): PostingDraft {
  if (draft.values.startsOn >= today) return draft;
  return { ...draft, values: { ...draft.values, startsOn, endsOn: '' } };
}

/** What was left of a posting for this employer. */
export const readDraft = (employerId: string): PostingDraft | null =>
  parseDraft(readDevice(nameOf(employerId)));

/** Keeps it over reloads and closed tabs; null forgets it. */
export function keepDraft(employerId: string, draft: PostingDraft | null): void {
  writeDevice(nameOf(employerId), draft && JSON.stringify(draft));
}
