import type { PostingHabits } from './posting-values.ts';

const key = (staffId: string) => `yizhan-admin-habits:${staffId}`;

function isHabits(value: unknown): value is PostingHabits {
  return typeof value === 'object' && value !== null && 'employerId' in value && 'place' in value;
}

/** What this member of the staff posted last, for the next form; null when nothing is known. */
export function readHabits(staffId: string): PostingHabits | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(staffId)) ?? 'null');
    return isHabits(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers employer, place and terms of a posting; nothing of the text. */
export function keepHabits(staffId: string, habits: PostingHabits): void {
  try {
    localStorage.setItem(key(staffId), JSON.stringify(habits));
  } catch {
    // Then the next form begins empty.
  }
}
