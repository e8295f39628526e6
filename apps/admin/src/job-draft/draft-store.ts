import type { PostingValues } from './posting-values.ts';

/** A form as it was left. */
export interface KeptDraft {
  values: PostingValues;
  /** Epoch milliseconds. */
  savedAt: number;
  /** The key of a submission whose answer never came. */
  submissionKey: string | null;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'yizhan-admin-draft';

/** Which form: a new posting, a copy of a job or the change of one; drafts of different staff are kept apart. */
export function draftKey(staffId: string, form: 'new' | `copy:${string}` | `edit:${string}`): string {
  return `${prefix}:${staffId}:${form}`;
}

function isDraft(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'values' in value && 'savedAt' in value;
}

/** A draft of before forms had all of their fields. */
const withLater = (kept: KeptDraft): KeptDraft => ({ ...kept, values: { ...later, ...kept.values } });
const later: Pick<PostingValues, 'languageNeeds'> = { languageNeeds: [] };

/** What was left in this tab; null when there is nothing, or nothing that can be read. */
export function readDraft(key: string, storage: Storage = sessionStorage): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isDraft(kept) ? withLater(kept) : null;
  } catch {
    return null;
  }
}

/** Keeps a form in this tab; a full or forbidden storage only means that nothing is kept. */
export function keepDraft(key: string, draft: KeptDraft, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    // The form itself still has everything.
  }
}

/** The form was sent, or is to begin anew. */
export function dropDraft(key: string, storage: Storage = sessionStorage): void {
  storage.removeItem(key);
}

/** Signing out leaves nothing for the next person at this desk. */
export function forgetDrafts(storage: globalThis.Storage = sessionStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(`${prefix}:`)) storage.removeItem(key);
}
