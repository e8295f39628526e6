import type { Db } from '../../../src/database/index.ts';
import type { Vault } from '../../../src/personal-data/index.ts';
import { Random } from '../../random/random.ts';
import { seededId } from '../../random/seeded-id.ts';
import { MarketCalendar } from '../../time/market-calendar.ts';
import { insertPersons } from '../../workers/worker-store.ts';
import { sealPerson } from '../../workers/write-workers.ts';
import { fillMarket } from '../fill-market.ts';
import type { Filled, Filling } from '../filling.ts';
import type { SeededMarket } from '../seed-store.ts';
import { addDemoAccess } from './demo-access.ts';
import { DemoNeeds } from './demo-needs.ts';
import { demoNewcomer, DemoPeople } from './demo-people.ts';
import { seedDemoStaff } from './demo-staff.ts';
import { WaitingJobs } from './waiting-jobs.ts';

type Plain = Omit<Filling, 'people' | 'others' | 'settle' | 'invite' | 'finish'>;

/** Fills the demo market: with staff, a review queue, and people whom one can sign in as. */
export async function fillDemo(db: Db, market: SeededMarket, filling: Plain): Promise<Filled> {
  const { seed, now, vault } = filling;
  const staff = await seedDemoStaff(db, market.id);
  const waiting = new WaitingJobs(staff, market.timeZone, now);
  const demo = new DemoPeople(new MarketCalendar(market.timeZone, now.getTime()));
  const needs = new DemoNeeds(staff.reviewer);
  const finish: Filling['finish'] = (plan, written) => {
    needs.give(plan, written.job);
    waiting.check(plan, written);
  };
  const jobs = { others: waiting.plan, finish };
  const people = { people: demo.workers, settle: demo.settle, invite: demo.invite };
  const filled = await fillMarket(db, market, { ...filling, ...jobs, ...people });
  await waiting.storeReviews(db, market.id, new Random(`${seed} reviews`));
  await storeNewcomer(db, vault, now, new Random(`${seed} newcomer`));
  await addDemoAccess(db, market.id, vault);
  return filled;
}

/** Somebody who signed in yesterday, and looked around. */
async function storeNewcomer(db: Db, vault: Vault, now: Date, random: Random): Promise<void> {
  const at = now.getTime() - 24 * 3_600_000;
  const person = { id: seededId(at, random), realName: null, idNumber: null, phone: demoNewcomer };
  await insertPersons(db, [sealPerson(vault, person, at)]);
}
