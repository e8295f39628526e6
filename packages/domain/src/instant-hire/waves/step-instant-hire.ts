import type { UseCaseContext } from '../../context/index.ts';
import { hold as takeTurns, type Transaction } from '../../database/index.ts';
import { dayIn } from '../../shared/index.ts';
import { countOffers } from '../fairness/fairness-store.ts';
import { findCandidates } from '../fairness/find-candidates.ts';
import {
  announceHire,
  endHire,
  lockHire,
  lockOfferedJob,
  lookAgainIn,
  type InstantHireRow,
  type OfferedJob,
} from '../hire-store.ts';
import {
  announceOffers,
  endOffers,
  expireOffers,
  instantOffersByKeys,
  openOffers,
} from '../offers/offer-store.ts';
import type { InstantHireSettings } from '../settings/instant-hire-settings.entity.ts';
import { instantHireSettings } from '../settings/instant-settings.ts';
import { writeClockEntry } from './clock-entry.ts';
import { atTime } from './database-time.ts';
import { closeWave, openWave, runningWave, type RunningWave } from './wave-store.ts';

/** Seconds for which a process that looks for people has the job to itself; if it dies, another takes it up then. */
const secondsToLook = 15;
/** Seconds after which it is looked again where nobody was found. */
const secondsWithoutAnybody = 60;

/** A wave that is to be begun. */
interface Wanted {
  hire: InstantHireRow;
  job: OfferedJob;
}

/**
 * Takes the step of a job that is due: ends what its clock has ended, and begins the next wave where places are left. It
 * may be taken twice, by two processes at once, and be broken off anywhere: each part is one transaction that looks first.
 */
export async function stepInstantHire(context: UseCaseContext, jobId: string): Promise<void> {
  const wanted = await context.db.transaction((tx) => settle(tx, context, jobId));
  if (!wanted) return;
  const settings = await instantHireSettings(context.db, context.market.id);
  const now = atTime(context, wanted.job.now);
  const { offersPerDay, offersPerPlace } = settings;
  const waveSize = wanted.job.openings * offersPerPlace;
  const workerIds = await findCandidates(now, jobId, wanted.job, { offersPerDay, waveSize });
  await context.db.transaction((tx) => beginWave(tx, context, wanted.hire, workerIds, settings));
}

/** What the clock and the job's state ask for; gives back the wave to be begun, if one is. */
async function settle(tx: Transaction, context: UseCaseContext, jobId: string): Promise<Wanted | null> {
  const held = await hold(tx, context.market.id, jobId);
  if (!held || held.hire.dueAt! > held.job.now) return null;
  const { hire, job } = held;
  await announceOffers(tx, await expireOffers(tx, hire.marketId, jobId));
  if (isOver(hire, job)) return end(tx, held, 'ENDED');
  if (job.openings === 0) return end(tx, held, 'FILLED');
  const wave = await runningWave(tx, hire);
  const { secondsLeft } = await openOffers(tx, hire.marketId, jobId);
  const isUnderWay = wave !== null && wave.secondsLeft > 0 && secondsLeft !== null;
  if (isUnderWay && !hasToGrow(wave, job)) {
    await lookAgainIn(tx, hire, secondsLeft);
    return null;
  }
  if (wave && !isUnderWay) {
    await closeWave(tx, hire);
    await announceHire(tx, watched(held), 'RUNNING');
  }
  await lookAgainIn(tx, hire, secondsToLook);
  return held;
}

/** More places are left than it was begun for: the headcount was raised, or somebody dropped out. */
const hasToGrow = ({ openings, accepted }: RunningWave, job: OfferedJob): boolean =>
  job.openings > openings - accepted;

async function hold(tx: Transaction, marketId: number, jobId: string): Promise<Wanted | null> {
  const job = await lockOfferedJob(tx, marketId, jobId);
  const hire = await lockHire(tx, marketId, jobId);
  return job && hire?.status === 'RUNNING' ? { job, hire } : null;
}

/** Not on the board any more, or urgent no more where nobody started it by hand. */
const isOver = ({ startedBy }: InstantHireRow, { status, urgent, isOver: hasRunOut }: OfferedJob): boolean =>
  hasRunOut || !['OPEN', 'FILLED'].includes(status) || (!urgent && startedBy === null);

const watched = ({ hire: { marketId, jobId }, job: { employerId } }: Wanted) => ({
  marketId,
  jobId,
  employerId,
});

async function end(tx: Transaction, held: Wanted, status: 'ENDED' | 'FILLED'): Promise<null> {
  const { marketId, jobId } = held.hire;
  await endOffers(tx, marketId, jobId, status === 'FILLED' ? 'GONE' : 'RECALLED');
  await endHire(tx, watched(held), status);
  await writeClockEntry(tx, marketId, { jobId, action: 'instantHire.end', detail: { status } });
  return null;
}

/**
 * Begins the next wave, or makes the one under way grow. Nothing when somebody else has done so meanwhile, or the state of
 * the job has asked for another step.
 */
async function beginWave(
  tx: Transaction,
  context: UseCaseContext,
  seen: InstantHireRow,
  workerIds: readonly string[],
  settings: InstantHireSettings,
): Promise<void> {
  const { market } = context;
  const held = await hold(tx, market.id, seen.jobId);
  if (!held || held.hire.wave !== seen.wave) return;
  const { hire, job } = held;
  const running = await runningWave(tx, hire);
  if (isOver(hire, job) || job.openings === 0 || (running && !hasToGrow(running, job))) return;
  const { count: open } = await openOffers(tx, market.id, hire.jobId);
  const size = job.openings * settings.offersPerPlace - open;
  const day = dayIn(market.timeZone, job.now);
  const chosen = await allowed(tx, market.id, workerIds, { size, day, limit: settings.offersPerDay });
  if (chosen.length === 0) return lookAgainIn(tx, hire, secondsWithoutAnybody);
  const number = running?.number ?? hire.wave + 1;
  const openings = job.openings + (running?.accepted ?? 0);
  const wave = { marketId: market.id, jobId: hire.jobId, employerId: job.employerId, number, openings };
  const ids = await openWave(tx, { ...wave, seconds: settings.waveSeconds, workerIds: chosen });
  const marketIds = ids.map(() => market.id);
  await announceOffers(tx, await instantOffersByKeys(tx, marketIds, ids));
  await announceHire(tx, watched(held), 'RUNNING');
}

/** The first of the order whom the limit of the day allows an offer, counted at once; one wave of a market at a time. */
async function allowed(
  tx: Transaction,
  marketId: number,
  workerIds: readonly string[],
  { size, day, limit }: { size: number; day: string; limit: number },
): Promise<string[]> {
  await takeTurns(tx, `instant offers of ${marketId}`);
  const chosen: string[] = [];
  for (let next = 0; chosen.length < size && next < workerIds.length;) {
    const batch = workerIds.slice(next, next + size - chosen.length);
    next += batch.length;
    const counted = await countOffers(tx, marketId, batch, day, limit);
    chosen.push(...batch.filter((id) => counted.has(id)));
  }
  return chosen;
}
