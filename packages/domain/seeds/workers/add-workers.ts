import { seededId } from '../random/seeded-id.ts';
import type { Filling } from '../market/filling.ts';
import type { Ground } from '../market/ground.ts';
import { inBatches } from '../market/bulk/in-batches.ts';
import { NumbersByYear, workerNumbers } from '../market/numbers-by-year.ts';
import { planWorkers } from './plan-workers.ts';
import type { WorkerPlan } from './worker-plan.ts';
import { insertConsents, insertPersons, insertWorkers } from './worker-store.ts';
import { consentRecords, sealPerson, skillRecords, workerRecord } from './write-workers.ts';

/** Invents the people and numbers them in the order in which they came; the fixed ones are the first of the list. */
export async function addWorkers(ground: Ground, { workers, people = [] }: Filling): Promise<WorkerPlan[]> {
  const { db, market, calendar, before } = ground;
  const random = ground.random('workers');
  const plans = planWorkers(workers, people, before.people, { ...ground, random });
  const byArrival = plans.toSorted((a, b) => a.registeredAt - b.registeredAt);
  const instants = byArrival.map(({ registeredAt }) => registeredAt);
  const numbers = await NumbersByYear.take(db, market, workerNumbers, calendar, instants);
  for (const plan of byArrival) {
    plan.number = numbers.next(plan.registeredAt);
    plan.id = seededId(plan.registeredAt, random);
    plan.personId = seededId(plan.registeredAt, random);
  }
  return plans;
}

/** Stores them with what they did counted: so they come after the jobs. */
export async function storeWorkers(
  { db, market, vault, clerkId, calendar }: Ground,
  plans: readonly WorkerPlan[],
  { lanes, log }: Filling,
): Promise<void> {
  const place = { vault, marketId: market.id, clerkId, calendar };
  await inBatches(db, plans, {
    lanes,
    write: (plan) => ({
      person: sealPerson(vault, { ...plan, id: plan.personId }, plan.registeredAt),
      worker: workerRecord(plan, place),
      skills: skillRecords(plan, place),
      consents: consentRecords(plan, place),
    }),
    store: async (tx, rows) => {
      await insertPersons(
        tx,
        rows.map(({ person }) => person),
      );
      await insertWorkers(
        tx,
        market.id,
        rows.map(({ worker }) => worker),
        rows.flatMap(({ skills }) => skills),
      );
      await insertConsents(
        tx,
        market.id,
        rows.flatMap(({ consents }) => consents),
      );
    },
    progress: (done) => done % 25_000 === 0 && log(`${done} of ${plans.length} workers`),
  });
}
