export { ageGuard, isHazardous, refuseByAge, type AgeGuard, type GuardedJob } from './age-guard.ts';
