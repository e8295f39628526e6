import { sealContact, type VettingEvidence as Evidence } from '../../src/employers/index.ts';
import type { Vault } from '../../src/personal-data/index.ts';
import { searchTokens } from '../../src/shared/text/index.ts';
import type { Random } from '../random/random.ts';
import { seededId } from '../random/seeded-id.ts';
import { hexadecimal } from '../market/bulk/hexadecimal.ts';
import { hallOpenedAt } from '../time/opening.ts';
import { fictionalPhone } from '../workers/fictional-identity.ts';
import { fictionalCreditCode } from './credit-code.ts';
import type { EmployerPlan } from './employer-plan.ts';
import type {
  ContactRecord,
  EmployerRecord,
  OwnerRecord,
  VettingRecord,
  WrittenEmployer,
} from './employer-record.ts';

const day = 24 * 3_600_000;
/** Six months after vetting, papers are looked at again. */
const vettingDays = 183;
/** The others come to the window or call. */
const ownedShare = 0.3;

interface Known {
  plan: EmployerPlan;
  createdAt: number;
}

/** Where and for whom employers are written. */
export interface EmployerGround {
  vault: Vault;
  prefix: string;
  /** The last number taken. */
  before: number;
  /** How many numbers of employers' phones were taken in the deployment so far. */
  phonesBefore: number;
  now: number;
  random: Random;
}

/** Numbers the employers in the order in which they became known, and gives them ids. */
export function writeEmployers(plans: readonly EmployerPlan[], ground: EmployerGround): WrittenEmployer[] {
  const known = plans.map((plan): Known => ({ plan, createdAt: knownSince(plan, ground) }));
  known.sort((a, b) => a.createdAt - b.createdAt);
  return known.map((employer, i) => write(employer, i, ground));
}

/** Known before the first job; most of them since the first year. */
function knownSince(plan: EmployerPlan, { now, random }: EmployerGround): number {
  const latest = Math.min(plan.firstJobAt, now) - random.integer(1, 20) * day;
  return Math.round(hallOpenedAt + (Math.max(latest, hallOpenedAt) - hallOpenedAt) * random.next() ** 0.8);
}

function write({ plan, createdAt }: Known, place: number, ground: EmployerGround): WrittenEmployer {
  const { prefix, before, phonesBefore, random } = ground;
  const serial = before + place + 1;
  plan.id = seededId(createdAt, random);
  plan.phone ||= fictionalPhone(5, phonesBefore + place);
  const verifiedAt = verifiedAtOf(plan, createdAt, ground);
  plan.verifiedUntil = verifiedAt === null ? null : new Date(verifiedAt + vettingDays * day);
  const evidence = verifiedAt === null ? [] : evidenceOf(plan.kind, random);
  const owned = plan.isSignedIn || random.chance(ownedShare);
  plan.ownerId = owned ? seededId(createdAt, random) : null;
  const number = `${prefix}${String(serial).padStart(4, '0')}`;
  return {
    employer: {
      ...record(plan, number, serial, ground),
      created_at: createdAt,
      verified_at: verifiedAt,
      verified_evidence: evidence,
    },
    contact: contactOf(plan, ground.vault),
    vetting: verifiedAt === null ? null : vettingOf(plan, verifiedAt, evidence, random),
    owner: plan.ownerId === null ? null : ownerOf(plan, plan.ownerId, createdAt),
  };
}

type Verified = 'created_at' | 'verified_at' | 'verified_evidence';

function record(
  plan: EmployerPlan,
  number: string,
  serial: number,
  { random }: EmployerGround,
): Omit<EmployerRecord, Verified> {
  const creditCode =
    plan.creditCode ?? (plan.creditCodeKind && fictionalCreditCode(plan.creditCodeKind, serial));
  const texts = [plan.name, number, creditCode ?? ''];
  return {
    id: plan.id,
    number,
    name: plan.name,
    kind: plan.kind,
    credit_code: creditCode,
    division_code: plan.divisionCode,
    verified_until: plan.verifiedUntil?.getTime() ?? null,
    takes_calls: random.chance(0.85),
    search_tokens: [...new Set(texts.flatMap((text) => searchTokens(text)))].join(' '),
  };
}

function contactOf({ id, phone }: EmployerPlan, vault: Vault): ContactRecord {
  const { wrappedKey, contactPhoneSealed } = sealContact(vault, id, phone);
  return {
    employer_id: id,
    wrapped_key: hexadecimal(wrappedKey),
    contact_phone_sealed: hexadecimal(contactPhoneSealed),
  };
}

const vettingOf = (
  { id }: EmployerPlan,
  at: number,
  evidence: Evidence[],
  random: Random,
): VettingRecord => ({
  ...{ id: seededId(at, random), employer_id: id, evidence, decided_at: at },
});

const ownerOf = ({ id, phone }: EmployerPlan, personId: string, createdAt: number): OwnerRecord => ({
  ...{ employer_id: id, person_id: personId, phone, created_at: createdAt },
});

/** Companies show their licence, people their card; sites are visited, and who cannot be visited is called. */
function evidenceOf(kind: EmployerPlan['kind'], random: Random): Evidence[] {
  const paper: Evidence = kind === 'COMPANY' ? 'BUSINESS_LICENCE' : 'ID_CARD';
  const seen: Evidence = random.chance(kind === 'HOUSEHOLD' ? 0.1 : 0.45) ? 'SITE_VISIT' : 'PHONE_CALL';
  return random.chance(0.8) ? [paper, seen] : [paper];
}

/** Checked papers are good for another month at least, so that a demo can stand for a while. */
function verifiedAtOf(
  { vetting }: EmployerPlan,
  createdAt: number,
  { now, random }: EmployerGround,
): number | null {
  if (vetting === 'PENDING') return null;
  const age =
    vetting === 'LAPSED'
      ? random.integer(vettingDays + 1, vettingDays + 90)
      : random.integer(1, vettingDays - 30);
  const checkedAt = now - age * day - random.integer(0, 8) * 3_600_000;
  return vetting === 'LAPSED' ? checkedAt : Math.max(checkedAt, Math.min(createdAt + day, now));
}
