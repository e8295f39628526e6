import { searchTokens } from '../../src/shared/text/index.ts';
import type { EmployerRecord } from '../market/seed-store.ts';
import type { Random } from '../random/random.ts';
import { seededId } from '../random/seeded-id.ts';
import { fictionalCreditCode } from './credit-code.ts';
import type { EmployerPlan } from './employer-plan.ts';

const day = 24 * 3_600_000;
/** The hall opened in May 2023. */
const opening = Date.parse('2023-05-08T01:00:00Z');
/** Six months after vetting, papers are looked at again. */
const vettingDays = 183;

interface Known {
  plan: EmployerPlan;
  createdAt: number;
}

/** Numbers the employers in the order in which they became known, and gives them ids. `before`: the last number taken. */
export function writeEmployers(
  plans: readonly EmployerPlan[],
  series: { prefix: string; before: number },
  now: number,
  random: Random,
): EmployerRecord[] {
  const known = plans.map((plan): Known => ({ plan, createdAt: knownSince(plan, now, random) }));
  known.sort((a, b) => a.createdAt - b.createdAt);
  return known.map((employer, i) =>
    toRecord(employer, series.prefix, series.before + i + 1, { now, random }),
  );
}

/** Known before the first job; most of them since the first year. */
function knownSince(plan: EmployerPlan, now: number, random: Random): number {
  const latest = Math.min(plan.firstJobAt, now) - random.integer(1, 20) * day;
  return Math.round(opening + (Math.max(latest, opening) - opening) * random.next() ** 0.8);
}

function toRecord(
  { plan, createdAt }: Known,
  prefix: string,
  serial: number,
  { now, random }: { now: number; random: Random },
): EmployerRecord {
  plan.id = seededId(createdAt, random);
  const number = `${prefix}${String(serial).padStart(4, '0')}`;
  const creditCode =
    plan.creditCode ?? (plan.creditCodeKind && fictionalCreditCode(plan.creditCodeKind, serial));
  const verifiedAt = verifiedAtOf(plan, createdAt, now, random);
  plan.verifiedUntil = verifiedAt === null ? null : new Date(verifiedAt + vettingDays * day);
  const texts = [plan.name, number, creditCode ?? ''];
  return {
    id: plan.id,
    number,
    name: plan.name,
    kind: plan.kind,
    credit_code: creditCode,
    division_code: plan.divisionCode,
    verified_at: verifiedAt === null ? null : iso(verifiedAt),
    verified_until: plan.verifiedUntil?.toISOString() ?? null,
    search_tokens: [...new Set(texts.flatMap((text) => searchTokens(text)))],
    created_at: iso(createdAt),
  };
}

/** Checked papers are good for another month at least, so that a demo can stand for a while. */
function verifiedAtOf(
  { vetting }: EmployerPlan,
  createdAt: number,
  now: number,
  random: Random,
): number | null {
  if (vetting === 'PENDING') return null;
  const age =
    vetting === 'LAPSED'
      ? random.integer(vettingDays + 1, vettingDays + 90)
      : random.integer(1, vettingDays - 30);
  const checkedAt = now - age * day - random.integer(0, 8) * 3_600_000;
  return vetting === 'LAPSED' ? checkedAt : Math.max(checkedAt, Math.min(createdAt + day, now));
}

const iso = (instant: number): string => new Date(instant).toISOString();
