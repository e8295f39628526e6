import type { Random } from '../random/random.ts';
import { seededId } from '../random/seeded-id.ts';
import type { ApplicationPlan, StepPlan } from './application-plan.ts';

const staffSources = ['WINDOW', 'DISPATCH'];

/** One row of applications: names are the columns', instants are milliseconds since 1970. */
function applicationRecord(plan: ApplicationPlan, clerkId: string | null) {
  const [first] = plan.steps;
  const last = plan.steps.at(-1)!;
  return {
    id: plan.id,
    job_id: plan.jobId,
    worker_id: plan.worker.id,
    employer_id: plan.employerId,
    status: last.status,
    source: plan.source,
    tracking_code: plan.trackingCode,
    applied_by: staffSources.includes(plan.source) ? clerkId : null,
    applied_at: first!.at,
    changed_at: last.at,
    offer_message: plan.offer?.message ?? null,
    offer_ends_at: plan.offer?.endsAt ?? null,
    reason: plan.reason,
    reason_shared: plan.reasonShared,
  };
}

export type ApplicationRecord = ReturnType<typeof applicationRecord>;

/** One row of application_steps; ids follow the order of the steps. */
export interface StepRecord {
  application_id: string;
  id: string;
  status: string;
  actor_kind: string;
  actor_id: string | null;
  at: number;
}

function stepRecords(plan: ApplicationPlan, clerkId: string | null, random: Random): StepRecord[] {
  return plan.steps.map((step, i) => ({
    application_id: plan.id,
    id: seededId(step.at, random),
    status: step.status,
    ...actorOf(plan, step, i === 0, clerkId),
    at: step.at,
  }));
}

/** Staff acts for workers without a phone, and for employers who have nobody signed in. */
function actorOf(
  { worker, ownerId, source }: ApplicationPlan,
  { by }: StepPlan,
  isFirst: boolean,
  clerkId: string | null,
): Pick<StepRecord, 'actor_kind' | 'actor_id'> {
  if (by === 'CLOCK') return { actor_kind: 'CLOCK', actor_id: null };
  const atWindow = worker.phone === null || (isFirst && staffSources.includes(source));
  const personId = by === 'EMPLOYER' ? ownerId : atWindow ? null : worker.personId;
  return personId ? { actor_kind: 'PERSON', actor_id: personId } : { actor_kind: 'STAFF', actor_id: clerkId };
}

/** One row of placements. */
function placementRecord(plan: ApplicationPlan, random: Random) {
  const placement = plan.placement!;
  return {
    id: seededId(placement.createdAt, random),
    application_id: plan.id,
    job_id: plan.jobId,
    worker_id: plan.worker.id,
    employer_id: plan.employerId,
    status: placement.status,
    starts_on: placement.startsOn,
    ends_on: placement.endsOn,
    wage_amount: placement.wageAmount,
    wage_unit: placement.wageUnit,
    pay_by: placement.payBy,
    employer_confirmed_at: placement.employerConfirmedAt,
    worker_confirmed_at: placement.workerConfirmedAt,
    paid_at: placement.paidAt,
    paid_amount: placement.paidAmount,
    created_at: placement.createdAt,
    changed_at: placement.changedAt,
  };
}

export type PlacementRecord = ReturnType<typeof placementRecord>;

/** An application with what belongs to it, ready to be stored. */
export interface ApplicationRows {
  application: ApplicationRecord;
  steps: StepRecord[];
  placement: PlacementRecord | null;
}

export const applicationRows = (
  plan: ApplicationPlan,
  clerkId: string | null,
  random: Random,
): ApplicationRows => ({
  application: applicationRecord(plan, clerkId),
  steps: stepRecords(plan, clerkId, random),
  placement: plan.placement && placementRecord(plan, random),
});
