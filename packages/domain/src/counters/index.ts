export { addUpApplicationDays } from './add-up-application-days.ts';
export { rebuildCounters } from './rebuild-counters.ts';
export { verifyCounters, type WrongCount } from './verify-counters.ts';
