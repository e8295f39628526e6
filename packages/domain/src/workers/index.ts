export { confirmWorkerSkill, type ConfirmWorkerSkillInput } from './profile/confirm-worker-skill.ts';
export { findWorkers, workerCount, workerPageSource, type WorkerSearch } from './find-workers.ts';
export { workerConcerned } from './own-worker.ts';
export { refreshAges, refreshLookups } from './profile/refresh-lookups.ts';
export { joinWorkers, lockWorkersOf } from './merge-workers.ts';
export { registerWorker, type RegisterWorkerInput } from './profile/register-worker.ts';
export { revealPurposes, revealWorker, type RevealedField, type RevealPurpose } from './reveal-worker.ts';
export { updateWorker, type UpdateWorkerInput } from './profile/update-worker.ts';
export { workerOrders, type WorkerFilter, type WorkerOrder } from './worker-filter.ts';
export {
  visibleWorkerLoader,
  workerLoader,
  workerOfPersonLoader,
  workerSkillsLoader,
} from './worker-loaders.ts';
export { checkAge } from './profile/worker-age.ts';
export { refusedAsWorkerOutcome, type WorkerOutcome } from './profile/worker-outcome.ts';
export { mayReveal, maySeeRealName } from './worker-policy.ts';
export { refuseWorker } from './worker-refusals.ts';
export { weekdaysOf, type WorkerProfile } from './profile/worker-profile.ts';
export { workerColumns, type OwnSkill, type ReadWorkers, type WorkerRow } from './worker-row.ts';
export { WorkerSkill } from './worker-skill.entity.ts';
export { lockWorker, skillsByWorkerKeys, workerOfPerson, workersOfPerson } from './worker-store.ts';
export { Worker } from './worker.entity.ts';
export {
  skillsOfWorkerSelect,
  visibleWorkersByKeysSelect,
  visibleWorkerSelect,
  workerOfPersonSelect,
  workersByKeysSelect,
  workerReadColumns,
  workerSkillReadColumns,
} from './worker-read-model.ts';
export { recordWorkerChange } from './profile/record-worker-change.ts';
