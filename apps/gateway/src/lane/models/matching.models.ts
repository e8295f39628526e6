import {
  jobsByKeysSelect,
  workersByKeysSelect,
  type JobMatch,
  type KeptJob,
  type KeptMatch,
  type PageArguments,
  type WorkerMatch,
} from '@yizhan/domain';
import { HintsResolver } from '../../matching/hints.resolver.ts';
import { KeptMatchesResolver } from '../../matching/kept-matches.resolver.ts';
import { MatchingResolver } from '../../matching/matching.resolver.ts';
import { WeightsResolver } from '../../matching/weights.resolver.ts';
import {
  connectionOf,
  ofProperties,
  pointsTo,
  worked,
  type LanePlain,
  type LaneRootField,
} from './fields.ts';

const matching = new MatchingResolver();
const kept = new KeptMatchesResolver();
const hints = new HintsResolver();
const weights = new WeightsResolver();

interface NearbyArguments {
  occupationCode: string;
  divisionCode?: string | null;
  marketCode?: string | null;
}

/** Who fits what, and why: scored by the use cases; the rows of the best are read once more, with what is selected of them. */
export const matches: Readonly<Record<string, LaneRootField>> = {
  jobMatches: worked(
    ({ workerId = null, first }: { workerId?: string | null; first?: number | null }, context) =>
      matching.jobMatches(workerId, first, context),
  ),
  workerMatches: worked(({ jobId, first }: { jobId: string; first?: number | null }, context) =>
    matching.workerMatches(jobId, first, context),
  ),
  keptMatches: worked((page: PageArguments, context) => kept.keptMatches(page, context)),
  matchHints: worked(({ workerId = null }: { workerId?: string | null }, context) =>
    hints.matchHints(workerId, context),
  ),
  nearbyWorkers: worked(({ occupationCode, divisionCode, marketCode }: NearbyArguments, context) =>
    hints.nearbyWorkers(occupationCode, divisionCode, marketCode, context),
  ),
  matchingWeights: worked(({ marketCode }: { marketCode?: string | null }, context) =>
    weights.matchingWeights(marketCode, context),
  ),
};

const scored = ['score', 'weightsVersion', 'reasons'];

export const matchingPlain: readonly LanePlain[] = [
  ofProperties('JobMatch', scored, {
    rows: { job: pointsTo('Job', ({ job }: JobMatch) => job, jobsByKeysSelect) },
  }),
  ofProperties('WorkerMatch', scored, {
    rows: { worker: pointsTo('Worker', ({ worker }: WorkerMatch) => worker, workersByKeysSelect) },
  }),
  ...connectionOf('KeptMatch'),
  ofProperties('KeptMatch', ['finishedAt', 'jobs'], {
    rows: {
      worker: pointsTo(
        'Worker',
        ({ marketId, workerId }: KeptMatch) => ({ marketId, id: workerId }),
        workersByKeysSelect,
      ),
    },
  }),
  ofProperties('KeptJob', ['score'], {
    rows: {
      job: pointsTo('Job', ({ marketId, jobId }: KeptJob) => ({ marketId, id: jobId }), jobsByKeysSelect),
    },
  }),
  ofProperties('MatchReason', ['factor', 'value', 'text']),
  ofProperties('MatchHints', ['jobs', 'atLeast', 'hints']),
  ofProperties('MatchHint', ['kind', 'jobs', 'text']),
  ofProperties('NearbyWorkers', ['atLeast', 'text']),
  ofProperties('MatchingWeights', [
    ...['version', 'skill', 'distance', 'wage', 'availability', 'reliability', 'freshness'],
  ]),
];
