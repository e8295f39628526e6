export { matchJobs, type JobMatch } from './match-jobs.ts';
export { matchWorkers, type WorkerMatch } from './match-workers.ts';
export { matchFactors, type MatchFactor, type WordedReason } from './reasons.ts';
