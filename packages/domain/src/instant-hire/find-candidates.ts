import { contextWith, type UseCaseContext } from '../context/index.ts';
import { matchWorkers } from '../matching/index.ts';
import { dayIn, type StaffPrincipal } from '../shared/index.ts';
import { fairOrder, type Candidate } from './fair-order.ts';
import { latelyOffered, type LatelyOffered } from './fairness-store.ts';
import type { OfferedJob } from './hire-store.ts';

/** More than any wave needs; whoever comes after them comes with the next one. */
const mostLookedAt = 200;

/** The clock asks as the market's own staff may: it reads, and writes nothing by this hand. */
const asMarket = (marketId: number): StaffPrincipal => ({
  ...{ kind: 'STAFF', marketId, roles: ['MANAGER'] },
  ...{ staffId: nobody, sessionId: nobody },
});
const nobody = '00000000-0000-0000-0000-000000000000';

/** An offer of this job that says that somebody does not want it, or has had their time. */
const isAnswered = ({ before }: LatelyOffered): boolean =>
  before === 'OFFERED' || before === 'ACCEPTED' || before === 'DECLINED' || before === 'EXPIRED';

/**
 * Whom the job may be offered to, in the published order: every hard rule of matching, free on its days among them, no answer
 * to it yet, and below the day's limit.
 */
export async function findCandidates(
  context: UseCaseContext,
  jobId: string,
  job: OfferedJob,
  offersPerDay: number,
): Promise<string[]> {
  const { db, market } = context;
  const asked = contextWith(context, { principal: asMarket(market.id) });
  const matches = await matchWorkers(asked, jobId, mostLookedAt);
  const today = dayIn(market.timeZone, job.now);
  const rows = await latelyOffered(
    db,
    market.id,
    jobId,
    matches.map(({ worker }) => worker.id),
    today,
  );
  const of = new Map(rows.map((row) => [row.workerId, row]));
  const candidates = matches.flatMap(({ worker, score }): Candidate[] => {
    const past = of.get(worker.id);
    if (!past || isAnswered(past) || past.offersToday >= offersPerDay) return [];
    const { offersThisWeek, lastOfferedAt } = past;
    const saidToday = job.startsOn === today && worker.availableOn === today;
    const waitsOn = past.before === 'GONE';
    return [{ workerId: worker.id, score, saidToday, waitsOn, offersThisWeek, lastOfferedAt }];
  });
  return fairOrder(jobId, candidates).map(({ workerId }) => workerId);
}
