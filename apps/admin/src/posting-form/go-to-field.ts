import type { Range } from '@yizhan/ui';
import { controlId } from './form-field.tsx';

/** The control of a hit's field, where the two have different names. */
const paths: Record<string, string> = {
  address: 'place.address',
  place: 'place.address',
  employer: 'employerId',
  wage: 'wage.min',
  shifts: 'shifts.0.startsAt',
  languageNeeds: 'languageNeeds.0.reason',
  expiresAt: 'startsOn',
};

/** Puts the cursor where a hit is, with its words selected. */
export function goToField(field: string, range: Range | null): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(controlId(paths[field] ?? field));
    control?.focus();
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (isText && range) control.setSelectionRange(range.start, range.end);
  });
}
