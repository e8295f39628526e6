export { matchJobs, type JobMatch } from './match-jobs.ts';
export { matchWorkers, type WorkerMatch } from './match-workers.ts';
export { MatchingWeights } from './matching-weights.entity.ts';
export { matchFactors, type MatchFactor, type WordedReason } from './reasons.ts';
export { setMatchingWeights, type MatchingWeightsOutcome } from './set-matching-weights.ts';
export { matchingWeights, type VersionedWeights } from './weights-store.ts';
