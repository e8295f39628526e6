import { readDevice, writeDevice } from '../app/device-storage.ts';
import type { ConsentPurpose } from '../gql/graphql.ts';
import type { GeoPoint } from '../place/geo-point.ts';

/** A registration under way. The ID number is not part of it: it is never written to the device. */
export interface WorkerDraft {
  realName: string;
  occupationCodes: string[];
  languages: string[];
  divisionCode: string;
  /** The phone's place; null without. */
  location: GeoPoint | null;
  /** Yuan per day; empty: no wish. */
  wage: string;
  availableToday: boolean;
  /** Employers who call them to work may see the phone; never ticked for them. */
  employerContact: boolean;
}

export const spokenLanguages = ['zh', 'mn', 'kk', 'ug', 'bo', 'ko'] as const;
export const wages = ['', '150', '200', '250', '300', '400'] as const;
const name = 'worker-draft';

export const emptyDraft: WorkerDraft = {
  realName: '',
  occupationCodes: [],
  languages: ['zh'],
  divisionCode: '',
  location: null,
  wage: '',
  availableToday: true,
  employerContact: false,
};

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown, otherwise: string[]) =>
  Array.isArray(value) ? value.filter(isText).slice(0, 10) : otherwise;

function pointOf(value: unknown): GeoPoint | null {
  const point = value as Partial<GeoPoint> | null | undefined;
  return typeof point?.longitude === 'number' && typeof point.latitude === 'number'
    ? { longitude: point.longitude, latitude: point.latitude }
    : null;
}

/** What was kept earlier, as far as it is still a draft. */
export function parseDraft(kept: string | null): WorkerDraft {
  try {
    const value = (JSON.parse(kept ?? '{}') ?? {}) as Partial<Record<keyof WorkerDraft, unknown>>;
    return {
      realName: isText(value.realName) ? value.realName : '',
      occupationCodes: texts(value.occupationCodes, []),
      languages: texts(value.languages, ['zh']),
      divisionCode: isText(value.divisionCode) ? value.divisionCode : '',
      location: pointOf(value.location),
      wage: wages.find((wage) => wage === value.wage) ?? '',
      availableToday: value.availableToday !== false,
      employerContact: value.employerContact === true,
    };
  } catch {
    return emptyDraft;
  }
}

export const readWorkerDraft = (): WorkerDraft => parseDraft(readDevice(name));

/** Keeps the draft over reloads, field by field so that nothing else slips in; null forgets it. */
export function keepWorkerDraft(draft: WorkerDraft | null): void {
  if (!draft) return writeDevice(name, null);
  const { realName, occupationCodes, languages, divisionCode, location, wage } = draft;
  const { availableToday, employerContact } = draft;
  const kept: WorkerDraft = {
    ...{ realName, occupationCodes, languages, divisionCode, location, wage },
    ...{ availableToday, employerContact },
  };
  writeDevice(name, JSON.stringify(kept));
}

/** How many characters of the ID number are there, without the spaces people set. */
export const idLength = (typed: string): number => typed.normalize('NFKC').replace(/[^\dXx]/g, '').length;

/** As `RegisterWorkerInput` takes it. */
export function registrationOf(draft: WorkerDraft, idNumber: string) {
  const { realName, occupationCodes, languages, divisionCode, location, wage, availableToday } = draft;
  const consents: ConsentPurpose[] = draft.employerContact ? ['EMPLOYER_CONTACT'] : [];
  return {
    ...{ realName, idNumber, occupationCodes, languages, location, availableToday, consents },
    divisionCode: divisionCode || null,
    wagePerDayAtLeast: wage || null,
  };
}
