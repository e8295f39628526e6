import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import type { Occupation } from '../../occupations/index.ts';
import { accessDenied, assertMay, nameIn } from '../../shared/index.ts';
import { stillOpen } from './open-jobs.ts';
import { latestRun, type MatchingRun } from './run-store.ts';

/** Open jobs of a trade in a place that are short of people. */
export interface TradeShortage {
  occupation: Occupation;
  divisionCode: string;
  divisionName: string;
  jobs: number;
  /** Of these, jobs that nobody has applied for or fits. */
  jobsWithNobody: number;
  places: number;
  /** Who has applied for them or whom they fit, added up: somebody may count for several. */
  candidates: number;
}

/** An open job that is short of people. */
export interface ShortJob {
  marketId: number;
  jobId: string;
  places: number;
  candidates: number;
}

/** What the latest run of matching says of a market. */
export interface MatchingReport extends MatchingRun {
  trades: TradeShortage[];
  jobsShort: ShortJob[];
}

/** What has been filled or has ended since is left out. */
const stillShort = `from job_shortages s join jobs j on j.market_id = s.market_id and j.id = s.job_id
   where s.market_id = $1 and s.run_id = $2 and ${stillOpen}`;

const byTrade = statement(
  'matching.shortTrades',
  `select j.occupation_code as "occupationCode", j.division_code as "divisionCode", count(*)::int as jobs,
     (count(*) filter (where s.candidates = 0))::int as "jobsWithNobody", sum(s.places)::int as places,
     sum(s.candidates)::int as candidates
   ${stillShort} group by 1, 2 order by sum(s.places - s.candidates) desc, 1, 2 limit $3`,
);
const byJob = statement(
  'matching.shortJobs',
  `select s.market_id as "marketId", s.job_id as "jobId", s.places, s.candidates
   ${stillShort} order by s.candidates > 0, s.places - s.candidates desc, s.job_id limit $3`,
);

const mostTrades = 200;
const mostJobs = 50;

/**
 * Which open jobs of the caller's market too few people fit, and how many people none fits, as of the latest run; null before
 * the first. Counts of the market's own people, for its own staff. Throws AccessDenied, also where the market is a region.
 */
export async function matchingReport(context: UseCaseContext): Promise<MatchingReport | null> {
  const { db, principal, market, markets, occupations, language } = context;
  assertMay(principal, 'figures.read', market.id);
  if (market.region) throw accessDenied(principal);
  const run = await latestRun(db, market.id);
  if (!run) return null;
  type Row = Omit<TradeShortage, 'occupation' | 'divisionName'> & { occupationCode: string };
  const [trades, jobsShort] = await Promise.all([
    db.rows<Row>(byTrade, [market.id, run.id, mostTrades]),
    db.rows<ShortJob>(byJob, [market.id, run.id, mostJobs]),
  ]);
  const told = trades.map(({ occupationCode, ...counts }) => {
    const division = markets.division(counts.divisionCode);
    const divisionName = division ? nameIn(language, division) : counts.divisionCode;
    return { occupation: occupations.occupation(occupationCode)!, divisionName, ...counts };
  });
  return { ...run, trades: told, jobsShort };
}
