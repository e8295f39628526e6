import { metresBetween, type TradeBook } from './ground.ts';
import { judgedOn, type Grade, type JudgedJob, type JudgedWorker } from './judged-set.ts';
import { speaksAgainst } from './impossible.ts';

/**
 * How somebody at the window would judge a pair, by steps and not by points: docs/matching.md tells the rules. It knows
 * nothing of how matches are scored, and shares no code with it.
 */
export function gradeOf(worker: JudgedWorker, job: JudgedJob, book: TradeBook): Grade {
  const link = linkOf(worker, job, book);
  if (link === 'NONE') return '0';
  if (speaksAgainst(worker, job, book, judgedOn)) return 'X';
  if (worker.wish !== null && job.pay < worker.wish * 0.7) return '0';
  if (link === 'BRANCH') return '1';
  const isOwn = worker.trades.includes(job.trade);
  const flaws = flawsOf(worker, job);
  if (isOwn && flaws.length === 0) return '3';
  return isOwn && flaws.length === 1 && flaws[0] !== 'UNDERPAID' ? '2' : '1';
}

/** Own trade or an asked skill of it; or work of the same branch that needs no paper. */
function linkOf(
  worker: JudgedWorker,
  job: JudgedJob,
  { trades, skills }: TradeBook,
): 'OWN' | 'BRANCH' | 'NONE' {
  if (worker.trades.includes(job.trade)) return 'OWN';
  const has = new Set(worker.skills.map(({ id }) => id));
  if (job.skills.some((id) => has.has(id) && skills.get(id)?.occupation === job.trade)) return 'OWN';
  const branches = worker.trades.map((code) => trades.get(code)!.category);
  const isPlain =
    (trades.get(job.trade)!.licences ?? []).length === 0 &&
    !job.skills.some((id) => skills.get(id)?.certificate);
  return isPlain && branches.includes(trades.get(job.trade)!.category) ? 'BRANCH' : 'NONE';
}

type Flaw = 'UNSKILLED' | 'FAR' | 'BELOW_WISH' | 'UNDERPAID';

/** What would make somebody hesitate. */
function flawsOf(worker: JudgedWorker, job: JudgedJob): Flaw[] {
  const flaws: Flaw[] = [];
  const has = new Set(worker.skills.map(({ id }) => id));
  const known = job.skills.filter((id) => has.has(id)).length;
  if (known * 2 < job.skills.length) flaws.push('UNSKILLED');
  if (isFar(worker, job)) flaws.push('FAR');
  if (worker.wish !== null && job.pay < worker.wish)
    flaws.push(job.pay < worker.wish * 0.9 ? 'UNDERPAID' : 'BELOW_WISH');
  return flaws;
}

const farMetres = 6_000;

/** Beyond an electric bicycle's half hour, or beyond half of what they go. */
function isFar(worker: JudgedWorker, job: JudgedJob): boolean {
  const metres = metresBetween(worker, job);
  return metres !== null && (metres > farMetres || metres > worker.goes / 2);
}
