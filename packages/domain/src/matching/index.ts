export { matchJobs, type JobMatch } from './match-jobs.ts';
export { matchWorkers, type WorkerMatch } from './match-workers.ts';
export { MatchingWeights } from './weights/matching-weights.entity.ts';
export { hasPapersFor } from './candidates/papers.ts';
export { matchFactors, type MatchFactor, type WordedReason } from './scoring/reasons.ts';
export { setMatchingWeights, type MatchingWeightsOutcome } from './weights/set-matching-weights.ts';
export { matchingWeights, type VersionedWeights } from './weights/weights-store.ts';
export { hintKinds, type HintKind } from './hints/hint-changes.ts';
export { matchHints, type MatchHint, type MatchHints } from './hints/match-hints.ts';
export { nearbyWorkers, type NearbyWorkers } from './nearby/nearby-workers.ts';
export { keptMatchCount, keptMatches, type KeptJob, type KeptMatch } from './batch/kept-matches.ts';
export type { MarketMatch } from './batch/market-ground.ts';
export { matchMarket } from './batch/match-market.ts';
export { matchMarkets } from './batch/match-markets.ts';
export {
  matchingReport,
  type MatchingReport,
  type ShortJob,
  type TradeShortage,
} from './batch/matching-report.ts';
export { runMatching, type RunOutcome } from './batch/run-matching.ts';
export { forgetMatchingRuns } from './batch/run-store.ts';
