import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { assertMay, Refused, type StaffPrincipal } from '../../shared/index.ts';
import { workerConcerned } from '../own-worker.ts';
import { refuseWorker } from '../worker-refusals.ts';
import { writeSkill } from '../worker-store.ts';
import { recordWorkerChange } from './record-worker-change.ts';
import { refusedAsWorkerOutcome, type WorkerOutcome } from './worker-outcome.ts';

export interface ConfirmWorkerSkillInput {
  /** Null when the id given is none of a worker. */
  workerId: string | null;
  skillId: number;
  /** 1 to 5. */
  level: number;
}

/** Records that staff has seen proof of a skill: a certificate, a test, a work sample. Throws AccessDenied. */
export async function confirmWorkerSkill(
  context: UseCaseContext,
  input: ConfirmWorkerSkillInput,
): Promise<WorkerOutcome> {
  const { principal, market } = context;
  assertMay(principal, 'worker.confirmSkill', market.id);
  return refusedAsWorkerOutcome(() => context.db.transaction((tx) => confirm(tx, context, principal, input)));
}

async function confirm(
  tx: Transaction,
  context: UseCaseContext,
  { staffId }: StaffPrincipal,
  { workerId, skillId, level }: ConfirmWorkerSkillInput,
): Promise<WorkerOutcome> {
  const { occupations, language, clock } = context;
  const worker = await workerConcerned(tx, context, 'worker.confirmSkill', workerId);
  if (!occupations.skill(skillId))
    throw new Refused(refuseWorker(language, 'SKILL_UNKNOWN', ['input', 'skillId']));
  if (!Number.isInteger(level) || level < 1 || level > 5)
    throw new Refused(refuseWorker(language, 'SKILL_LEVEL_OUT_OF_RANGE', ['input', 'level']));
  const { marketId, id } = worker;
  const proof = { confirmedAt: clock.now(), confirmedBy: staffId };
  await writeSkill(tx, { marketId, workerId: id, skillId, level, ...proof });
  return recordWorkerChange(tx, context, worker, 'worker.confirmSkill', { skillId, level });
}
