import type { Db } from '../../src/database/index.ts';
import { allotPlaces } from '../applications/allot-places.ts';
import type { ApplicationPlan } from '../applications/application-plan.ts';
import { insertApplications } from '../applications/application-store.ts';
import { History } from '../applications/history.ts';
import { JobSeekers } from '../applications/job-seekers.ts';
import { applicationRows } from '../applications/write-applications.ts';
import type { EmployerPlan } from '../employers/employer-plan.ts';
import { insertEmployers } from '../employers/employer-store.ts';
import { planEmployers, sampleEmployers } from '../employers/plan-employers.ts';
import { writeEmployers } from '../employers/write-employers.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import { JobWriter } from '../jobs/job-writer.ts';
import { JobPlanner } from '../jobs/plan-jobs.ts';
import type { WorkerPlan } from '../workers/worker-plan.ts';
import { addWorkers, storeWorkers } from '../workers/add-workers.ts';
import type { Filled, Filling } from './filling.ts';
import { employerSeries, groundOf, type Ground } from './ground.ts';
import { inBatches } from './bulk/in-batches.ts';
import { jobNumbers, NumbersByYear } from './numbers-by-year.ts';
import { insertJobs, type SeededMarket } from './seed-store.ts';

/** Jobs of the past year for every open one. */
const pastShare = 0.25;
/** Applications without an answer for every placement of the year. */
const pendingForPlacement = 1.7;
/** The division that the sample employers' addresses lie in. */
const samplesDivision = '150302';

/**
 * Adds employers, jobs, workers and what happened between them to a market: the same rows for the same seed, moment and
 * market, but for the random part of what is sealed.
 */
export async function fillMarket(db: Db, market: SeededMarket, filling: Filling): Promise<Filled> {
  const ground = await groundOf(db, market, filling);
  const workers = await addWorkers(ground, filling);
  const employers = employersFor(ground, filling.employers);
  const plans = planAll(ground, employers, filling);
  await storeEmployers(ground, employers, filling);
  const history = historyOf(ground, workers, filling);
  await storeJobs(ground, plans, history, filling);
  await storeWorkers(ground, workers, filling);
  await storeApplications(ground, history.applications, filling);
  return {
    jobs: plans.length,
    open: filling.openJobs,
    employers: employers.length,
    workers: workers.length,
    applications: history.applications.length,
    placements: history.applications.filter(({ placement }) => placement !== null).length,
  };
}

function employersFor({ market, places, before, random }: Ground, wanted: number): EmployerPlan[] {
  const isFirst = before.employers === 0 && market.divisionCode === samplesDivision;
  return planEmployers(wanted, isFirst ? sampleEmployers() : [], places, random('employers'));
}

/** Everything that is posted, in the order in which it was. */
function planAll(ground: Ground, employers: EmployerPlan[], filling: Filling): JobPlan[] {
  const { calendar } = ground;
  const random = ground.random('jobs');
  const planner = new JobPlanner(calendar, employers, random);
  const open = Array.from({ length: filling.openJobs }, (_, i) =>
    i === 0 ? planner.newestJob() : planner.openJob(),
  );
  const past = Array.from({ length: Math.round(filling.openJobs * pastShare) }, () => planner.pastJob());
  const others = filling.others?.(planner, random) ?? [];
  const plans = [...open, ...past, ...others].sort((a, b) => a.createdAt - b.createdAt);
  filling.settle?.(plans, employers);
  allotPlaces(plans, filling.placements, calendar, ground.random('places'));
  filling.invite?.(plans);
  return plans;
}

async function storeEmployers(ground: Ground, plans: EmployerPlan[], { lanes }: Filling): Promise<void> {
  const { db, market, vault, calendar, before, clerkId } = ground;
  const written = writeEmployers(plans, {
    ...{ vault, prefix: employerSeries(market), before: before.employers },
    ...{ phonesBefore: before.employerPhones, now: calendar.now, random: ground.random('employers written') },
  });
  const keys = { vault, marketId: market.id, staffId: clerkId };
  await inBatches(db, written, {
    lanes,
    write: (employer) => employer,
    store: (tx, rows) => insertEmployers(tx, keys, rows),
  });
}

/** Those of whom something is fixed go only where they are sent. */
function historyOf(ground: Ground, workers: readonly WorkerPlan[], filling: Filling): History {
  const { trades, market, calendar } = ground;
  const fixed = filling.people?.length ?? 0;
  const others = workers.slice(fixed);
  const seekers = new JobSeekers(others, trades, market.timeZone, ground.random('seekers'));
  const pendingShare = (filling.placements * pendingForPlacement) / Math.max(1, filling.openJobs);
  return new History(seekers, workers.slice(0, fixed), pendingShare, calendar, ground.random('history'));
}

async function storeJobs(
  ground: Ground,
  plans: readonly JobPlan[],
  history: History,
  { lanes, log, finish }: Filling,
): Promise<void> {
  const { db, market, calendar, places, trades } = ground;
  const writer = new JobWriter(calendar, places, trades, ground.random('jobs written'));
  const instants = plans.map(({ createdAt }) => createdAt);
  const numbers = await NumbersByYear.take(db, market, jobNumbers, calendar, instants);
  await inBatches(db, plans, {
    lanes,
    write: (plan) => {
      const job = writer.write(plan, numbers.next(plan.createdAt));
      history.draw(plan, job);
      finish?.(plan, job);
      return job;
    },
    store: (tx, rows) => insertJobs(tx, market.id, rows),
    progress: (done) => done % 25_000 === 0 && log(`${done} of ${plans.length} jobs`),
  });
}

async function storeApplications(
  ground: Ground,
  applications: readonly ApplicationPlan[],
  { lanes }: Filling,
): Promise<void> {
  const { db, market, clerkId } = ground;
  const random = ground.random('steps');
  await inBatches(db, applications, {
    lanes,
    write: (plan) => applicationRows(plan, clerkId, random),
    store: (tx, rows) => insertApplications(tx, market.id, rows),
  });
}
