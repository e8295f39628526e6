import type { UseCaseContext } from '../context/index.ts';
import { statement, type Db } from '../database/index.ts';
import type { InstantHireStatus, InstantOfferStatus } from '../instant-hire/index.ts';
import type { PostJobInput } from '../jobs/index.ts';
import type { RegisterWorkerInput } from '../workers/index.ts';
import { jobInput, openJob } from './job.factory.ts';
import { registeredWorker, type TestWorker } from './people.factory.ts';

let sites = 0;

/** A place of its own, too far from any other for whoever lives there. */
export interface Site {
  location: { longitude: number; latitude: number };
}

export function nextSite(): Site {
  sites += 1;
  return { location: { longitude: 80 + (sites % 50), latitude: 25 + Math.floor(sites / 50) } };
}

/** Bricklayers who live at a site. */
export async function handsAt(
  context: UseCaseContext,
  { location }: Site,
  count: number,
  overrides: Partial<RegisterWorkerInput> = {},
): Promise<TestWorker[]> {
  const hands: TestWorker[] = [];
  for (let i = 0; i < count; i += 1) hands.push(await registeredWorker(context, { location, ...overrides }));
  return hands;
}

/** An urgent job at a site, on the board. */
export function urgentJobAt(
  context: UseCaseContext,
  { location }: Site,
  overrides: Partial<PostJobInput> = {},
): Promise<string> {
  const { place } = jobInput();
  return openJob(context, { urgent: true, place: { ...place, location }, ...overrides });
}

const hire = statement(
  'testing.hire',
  `select h.status, h.wave, j.placed_count as placed, h.due_at <= now() as due,
     (select count(*)::int from placements p where p.job_id = h.job_id and p.status = 'AGREED') as placements
   from instant_hires h join jobs j on j.market_id = h.market_id and j.id = h.job_id where h.job_id = $1`,
);

export interface HireState {
  status: InstantHireStatus;
  wave: number;
  placed: number;
  placements: number;
  due: boolean | null;
}

/** The waves of a job as they stand; null when it was never offered so. */
export const hireStateOf = (db: Db, jobId: string): Promise<HireState | null> =>
  db.row<HireState>(hire, [jobId]);

const offers = statement(
  'testing.offers',
  `select id, worker_id as "workerId", wave, status from instant_offers where job_id = $1 order by wave, offered_at, id`,
);

export interface OfferState {
  id: string;
  workerId: string;
  wave: number;
  status: InstantOfferStatus;
}

/** The offers of a job, by wave. */
export const offersOf = (db: Db, jobId: string): Promise<OfferState[]> =>
  db.rows<OfferState>(offers, [jobId]);

const pass = statement(
  'testing.passTime',
  `with h as (update instant_hires set due_at = due_at - make_interval(secs => $2) where job_id = $1),
     w as (update instant_waves set started_at = started_at - make_interval(secs => $2),
       ends_at = ends_at - make_interval(secs => $2) where job_id = $1 and ended_at is null)
   update instant_offers set offered_at = offered_at - make_interval(secs => $2),
     ends_at = ends_at - make_interval(secs => $2) where job_id = $1 and status = 'OFFERED'`,
);

/** Lets time pass for the waves of a job, by the database's clock: what is written of them moves back. */
export async function passTime(db: Db, jobId: string, seconds: number): Promise<void> {
  await db.rows(pass, [jobId, seconds]);
}
