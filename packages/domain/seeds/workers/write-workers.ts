import { lookupTokens, maskIdNumber, politeName, type Vault } from '../../src/personal-data/index.ts';
import { currentText, type ConsentPurpose } from '../../src/consents/index.ts';
import { newId } from '../../src/shared/index.ts';
import { idNumberToken, phoneToken, sealFor } from '../../src/persons/index.ts';
import { hexadecimal } from '../market/bulk/hexadecimal.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import type { WorkerPlan } from './worker-plan.ts';

/** One row of persons; bytes are in PostgreSQL's hexadecimal form. */
export interface PersonRecord {
  id: string;
  wrapped_key: string;
  real_name_sealed: string | null;
  /** Of person_id_numbers. */
  id_number_sealed: string | null;
  id_number_mask_sealed: string | null;
  phone_sealed: string | null;
  id_number_token: string | null;
  phone_token: string | null;
  created_at: number;
}

/** Who a person is, in the clear. */
interface Known {
  id: string;
  realName: string | null;
  idNumber: string | null;
  phone: string | null;
}

/** Seals a person with a key of their own. The IVs are random: the same seed gives other bytes. */
export function sealPerson(vault: Vault, person: Known, createdAt: number): PersonRecord {
  const { id, realName, idNumber, phone } = person;
  const { key, wrapped } = vault.newDataKey('persons', id);
  const sealed = (column: Parameters<typeof sealFor>[2], text: string | null): string | null =>
    text && hexadecimal(sealFor(key, id, column, text));
  return {
    id,
    wrapped_key: hexadecimal(wrapped),
    real_name_sealed: sealed('real_name', realName),
    id_number_sealed: sealed('id_number', idNumber),
    id_number_mask_sealed: sealed('id_number_mask', idNumber && maskIdNumber(idNumber)),
    phone_sealed: sealed('phone', phone),
    id_number_token: idNumber && idNumberToken(vault, idNumber),
    phone_token: phone && phoneToken(vault, phone),
    created_at: createdAt,
  };
}

/** Whom and where a worker is written for. */
export interface WorkerGround {
  vault: Vault;
  marketId: number;
  /** Who stands at the window. */
  clerkId: string | null;
  calendar: MarketCalendar;
}

/** One row of workers: names are the columns', instants are milliseconds since 1970. */
export function workerRecord(plan: WorkerPlan, { vault, marketId, clerkId, calendar }: WorkerGround) {
  const { place, registeredAt, realName } = plan;
  return {
    id: plan.id,
    person_id: plan.personId,
    number: plan.number,
    polite_name: politeName(realName),
    birth_year: plan.birthYear,
    adult_on: plan.adultOn,
    occupation_codes: plan.occupations,
    languages: plan.languages,
    longitude: place.location?.longitude ?? null,
    latitude: place.location?.latitude ?? null,
    division_code: place.division.code,
    radius_metres: plan.radius,
    wage_per_day_at_least: plan.wageAtLeast,
    weekdays: plan.weekdays,
    available_on: plan.availableToday ? calendar.today : null,
    application_count: plan.applications,
    placement_count: plan.placements,
    no_show_count: plan.noShows,
    consents: consentsOf(plan).join(' '),
    lookup_tokens: lookupTokens(vault, marketId, plan).join(' '),
    registered_by: plan.atWindow ? clerkId : null,
    registered_at: registeredAt,
    updated_at: registeredAt,
  };
}

export type WorkerRecord = ReturnType<typeof workerRecord>;

/** Everybody agreed to be registered; most of them also that employers who offer them work see their phone. */
const consentsOf = ({ idNumber }: WorkerPlan): ConsentPurpose[] =>
  Number(idNumber.slice(14, 17)) % 10 < 8 ? ['SERVICE_RECORDS', 'EMPLOYER_CONTACT'] : ['SERVICE_RECORDS'];

/** One row of consents. */
export interface ConsentRecord {
  id: string;
  person_id: string;
  purpose: ConsentPurpose;
  text_version: number;
  given: boolean;
  how: 'SELF' | 'WINDOW';
  evidence: 'ID_SHOWN' | null;
  staff_id: string | null;
  at: number;
}

/** What they agreed to when they registered. */
export function consentRecords(plan: WorkerPlan, { clerkId }: WorkerGround): ConsentRecord[] {
  const { personId, registeredAt, atWindow } = plan;
  return consentsOf(plan).map((purpose) => ({
    ...{ id: newId(), person_id: personId, purpose, text_version: currentText(purpose).version, given: true },
    ...{
      how: atWindow ? ('WINDOW' as const) : ('SELF' as const),
      evidence: atWindow ? ('ID_SHOWN' as const) : null,
    },
    ...{ staff_id: atWindow ? clerkId : null, at: registeredAt },
  }));
}

/** One row of worker_skills; what staff confirms, it confirms after the registration. */
export interface SkillRecord {
  worker_id: string;
  skill_id: number;
  level: number;
  confirmed_at: number | null;
  confirmed_by: string | null;
}

export function skillRecords(plan: WorkerPlan, { clerkId }: WorkerGround): SkillRecord[] {
  return plan.skills.map(({ id, level, confirmedAt }) => {
    const at = confirmedAt && Math.max(confirmedAt, plan.registeredAt);
    return {
      worker_id: plan.id,
      skill_id: id,
      level,
      confirmed_at: at,
      confirmed_by: at === null ? null : clerkId,
    };
  });
}
