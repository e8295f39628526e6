import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { assertMayOwn, Refused, type Refusal } from '../../shared/index.ts';
import { workerConcerned } from '../own-worker.ts';
import { refuseWorker } from '../worker-refusals.ts';
import { employersThere, replaceClaimedSkills } from '../worker-store.ts';
import { Worker } from '../worker.entity.ts';
import { recordWorkerChange } from './record-worker-change.ts';
import { refusedAsWorkerOutcome, type WorkerOutcome } from './worker-outcome.ts';
import { checkProfile, profileColumns, type WorkerProfile } from './worker-profile.ts';

export interface UpdateWorkerInput extends WorkerProfile {
  /** Undefined: the caller's own. Null when the id given is none of a worker. */
  workerId?: string | null;
  /** What they say they can do; replaces what they said before. */
  skills?: { skillId: number; level: number }[];
  /** Employers not to be shown to; replaces those before. Null where an id is none of an employer. */
  hiddenFrom?: (string | null)[];
}

const mostSkills = 20;
const mostHidden = 50;

/** Changes what a worker says of themselves; staff may do it for them. Throws AccessDenied. */
export async function updateWorker(
  context: UseCaseContext,
  input: UpdateWorkerInput,
): Promise<WorkerOutcome> {
  assertMayOwn(context.principal, 'worker.update', context.market.id);
  return refusedAsWorkerOutcome(() => context.db.transaction((tx) => update(tx, context, input)));
}

async function update(
  tx: Transaction,
  context: UseCaseContext,
  input: UpdateWorkerInput,
): Promise<WorkerOutcome> {
  const worker = await workerConcerned(tx, context, 'worker.update', input.workerId);
  const refusals = [
    ...checkProfile(context, input),
    ...checkSkills(context, input),
    ...(await checkHidden(tx, context, input)),
  ];
  if (refusals.length > 0) throw new Refused(...refusals);
  const { marketId, id } = worker;
  const hiddenFrom = input.hiddenFrom && [...new Set(input.hiddenFrom as string[])];
  const columns = { ...profileColumns(context, input), ...(hiddenFrom && { hiddenFrom }) };
  await tx.manager.update(Worker, { marketId, id }, { ...columns, updatedAt: context.clock.now() });
  if (input.skills) await replaceClaimedSkills(tx, worker, input.skills);
  const detail = { fields: [...Object.keys(columns), ...(input.skills ? ['skills'] : [])] };
  return recordWorkerChange(tx, context, worker, 'worker.update', detail);
}

function checkSkills(
  { occupations, language }: UseCaseContext,
  { skills = [] }: UpdateWorkerInput,
): Refusal[] {
  const refuse = (code: Parameters<typeof refuseWorker>[1], path: string[]): Refusal =>
    refuseWorker(language, code, ['input', 'skills', ...path], { max: mostSkills });
  const each = skills.flatMap(({ skillId, level }, i) => [
    ...(occupations.skill(skillId) ? [] : [refuse('SKILL_UNKNOWN', [String(i), 'skillId'])]),
    ...(level >= 1 && level <= 5 ? [] : [refuse('SKILL_LEVEL_OUT_OF_RANGE', [String(i), 'level'])]),
  ]);
  return skills.length > mostSkills ? [refuse('TOO_MANY', []), ...each] : each;
}

async function checkHidden(
  tx: Transaction,
  { language, market }: UseCaseContext,
  { hiddenFrom = [] }: UpdateWorkerInput,
): Promise<Refusal[]> {
  const path = ['input', 'hiddenFromEmployerIds'];
  if (hiddenFrom.length > mostHidden) return [refuseWorker(language, 'TOO_MANY', path, { max: mostHidden })];
  const ids = hiddenFrom.filter((id) => id !== null);
  const there = ids.length > 0 ? await employersThere(tx, market.id, ids) : new Set<string>();
  return hiddenFrom.flatMap((id, i) =>
    id === null || !there.has(id) ? [refuseWorker(language, 'EMPLOYER_NOT_FOUND', [...path, String(i)])] : [],
  );
}
