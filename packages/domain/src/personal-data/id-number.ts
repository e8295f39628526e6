import { foldText } from '../shared/text/index.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** First two digits of GB/T 2260: the provinces. Districts are not checked: old codes stay good for life. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const oldestPlausible = 120;

export type IdNumberFault =
  'EMPTY' | 'LEGACY' | 'LENGTH' | 'CHARACTER' | 'REGION' | 'BIRTH_DATE' | 'CHECK_CHARACTER';

/** The number in its one right writing with the day of birth it names, or what is wrong with it. */
export type IdNumberCheck =
  | { readonly valid: true; readonly idNumber: string; readonly bornOn: string }
  | { readonly valid: false; readonly fault: IdNumberFault };

/**
 * Checks a resident identity number (GB 11643-1999): 6 digits of the place of first registration, 8 of the day of birth,
 * 3 in sequence, 1 check character. The day must be one of the calendar, not after `today` (YYYY-MM-DD) and within 120
 * years. Full-width digits, spaces and a small x are forgiven. Nothing else is read from it: neither sex nor descent.
 */
export function checkIdNumber(text: string, today: string): IdNumberCheck {
  const idNumber = foldText(text).toUpperCase().replace(/[\s-]/g, '');
  const fault = faultOf(idNumber, today);
  return fault ? { valid: false, fault } : { valid: true, idNumber, bornOn: birthday(idNumber) };
}

function faultOf(idNumber: string, today: string): IdNumberFault | null {
  if (idNumber === '') return 'EMPTY';
  if (/^\d{15}$/.test(idNumber)) return 'LEGACY';
  if (idNumber.length !== 18) return 'LENGTH';
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'CHARACTER';
  if (!provinces.has(idNumber.slice(0, 2))) return 'REGION';
  if (!isPlausible(birthday(idNumber), today)) return 'BIRTH_DATE';
  return idNumber[17] === idCheckCharacter(idNumber) ? null : 'CHECK_CHARACTER';
}

const birthday = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** A day that the calendar knows: JS would make the 31st of April the 1st of May. */
function isPlausible(day: string, today: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists && day <= today && Number(today.slice(0, 4)) - Number(day.slice(0, 4)) <= oldestPlausible;
}

/** The check character that belongs to the first 17 digits of an ID number. */
export function idCheckCharacter(idNumber: string): string {
  const sum = weights.reduce((total, weight, place) => total + Number(idNumber[place]) * weight, 0);
  return checkCharacters[sum % 11]!;
}

/** Whole years from a day of birth to another day; who is born on 29 February comes of age on 1 March. */
export function ageOn(day: string, bornOn: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
