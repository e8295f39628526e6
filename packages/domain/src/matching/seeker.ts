import { saidByWorkers } from '../availability/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { dayIn } from '../shared/index.ts';
import { skillsByWorkerKeys, workerConcerned, type WorkerSkill } from '../workers/index.ts';
import type { Seeker } from './job-candidates-store.ts';
import { papersOf } from './papers.ts';
import type { Weights } from './reasons.ts';
import { latestWeights } from './weights-store.ts';

/** Whom jobs are looked for, and how the market weighs. Throws Refused for who is not to be found. */
export async function seekerOf(
  context: UseCaseContext,
  workerId: string | null | undefined,
): Promise<{ seeker: Seeker; skills: WorkerSkill[]; version: number; weights: Weights }> {
  const { db, market, clock, occupations } = context;
  const worker = await workerConcerned(db, context, 'worker.match', workerId);
  const [skills, said, { version, weights }] = await Promise.all([
    skillsByWorkerKeys(db, [worker.marketId], [worker.id]),
    saidByWorkers(db, market.id, [worker]),
    latestWeights(db, market.id),
  ]);
  const now = clock.now();
  const seeker = {
    ...{ worker, now, today: dayIn(market.timeZone, now), timeZone: market.timeZone },
    said: said.get(worker.id)!,
    skills: occupations.skills(skills.map(({ skillId }) => skillId)),
    ...{ papers: papersOf(occupations, skills), weights },
  };
  return { seeker, skills, version, weights };
}
