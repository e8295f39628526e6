import { contextWith, type UseCaseContext } from '../../context/index.ts';
import { matchWorkers, type WorkerMatch } from '../../matching/index.ts';
import { dayIn, type StaffPrincipal } from '../../shared/index.ts';
import type { OfferedJob } from '../hire-store.ts';
import { fairOrder, type Candidate } from './fair-order.ts';
import { latelyOffered, type LatelyOffered } from './fairness-store.ts';

/** So many of those who fit best are compared first. */
export const comparedFirst = 200;
/** And so many times as many, where those who can still be asked do not fill the wave. */
const wider = 4;
const mostCompared = comparedFirst * wider ** 3;

/** The clock asks as the market's own staff may: it reads, and writes nothing by this hand. */
const asMarket = (marketId: number): StaffPrincipal => ({
  ...{ kind: 'STAFF', marketId, roles: ['MANAGER'] },
  ...{ staffId: nobody, sessionId: nobody },
});
const nobody = '00000000-0000-0000-0000-000000000000';

/** An offer of this job that says that somebody does not want it, or has had their time. */
const isAnswered = ({ before }: LatelyOffered): boolean =>
  before === 'OFFERED' || before === 'ACCEPTED' || before === 'DECLINED' || before === 'EXPIRED';

/** What the market has set, and how many a wave asks. */
interface Asking {
  offersPerDay: number;
  waveSize: number;
}

/**
 * Whom the job may be offered to, in the published order: every hard rule of matching, free on its days among them, no answer
 * to it yet, and below the day's limit.
 */
export async function findCandidates(
  context: UseCaseContext,
  jobId: string,
  job: OfferedJob,
  { offersPerDay, waveSize }: Asking,
  compared = comparedFirst,
): Promise<string[]> {
  const asked = contextWith(context, { principal: asMarket(context.market.id) });
  for (let most = compared; ; most *= wider) {
    const matches = await matchWorkers(asked, jobId, most);
    const candidates = await whoCanBeAsked(context, jobId, job, offersPerDay, matches);
    const isAll = matches.length < most || most >= mostCompared;
    if (isAll || candidates.length >= waveSize)
      return fairOrder(jobId, candidates).map(({ workerId }) => workerId);
  }
}

async function whoCanBeAsked(
  { db, market }: UseCaseContext,
  jobId: string,
  job: OfferedJob,
  offersPerDay: number,
  matches: readonly WorkerMatch[],
): Promise<Candidate[]> {
  const today = dayIn(market.timeZone, job.now);
  const workerIds = matches.map(({ worker }) => worker.id);
  const rows = await latelyOffered(db, market.id, jobId, workerIds, today);
  const of = new Map(rows.map((row) => [row.workerId, row]));
  return matches.flatMap(({ worker, score }): Candidate[] => {
    const past = of.get(worker.id);
    if (!past || isAnswered(past) || past.offersToday >= offersPerDay) return [];
    const { offersThisWeek, lastOfferedAt } = past;
    const saidToday = job.startsOn === today && worker.availableOn === today;
    const waitsOn = past.before === 'GONE';
    return [{ workerId: worker.id, score, saidToday, waitsOn, offersThisWeek, lastOfferedAt }];
  });
}
