export { matchJobs, type JobMatch } from './match-jobs.ts';
export { matchWorkers, type WorkerMatch } from './match-workers.ts';
export { MatchingWeights } from './matching-weights.entity.ts';
export { matchFactors, type MatchFactor, type WordedReason } from './reasons.ts';
export { setMatchingWeights, type MatchingWeightsOutcome } from './set-matching-weights.ts';
export { matchingWeights, type VersionedWeights } from './weights-store.ts';
export { hintKinds, type HintKind } from './hint-changes.ts';
export { matchHints, type MatchHint, type MatchHints } from './match-hints.ts';
export { nearbyWorkers, type NearbyWorkers } from './nearby-workers.ts';
