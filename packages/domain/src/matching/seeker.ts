import { saidByWorkers } from '../availability/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { dayIn } from '../shared/index.ts';
import { skillsByWorkerKeys, workerConcerned, type WorkerSkill } from '../workers/index.ts';
import { engagedOf } from './candidates/engaged-store.ts';
import type { Seeker } from './candidates/job-candidates-store.ts';
import { papersOf } from './candidates/papers.ts';
import type { Weights } from './scoring/reasons.ts';
import { latestWeights } from './weights/weights-store.ts';

/** Whom jobs are looked for, and how the market weighs. Throws Refused for who is not to be found. */
export async function seekerOf(
  context: UseCaseContext,
  workerId: string | null | undefined,
): Promise<{ seeker: Seeker; skills: WorkerSkill[]; version: number; weights: Weights }> {
  const { db, market, clock, occupations, jobIndex } = context;
  const worker = await workerConcerned(db, context, 'worker.match', workerId);
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const [skills, said, { version, weights }, engaged] = await Promise.all([
    skillsByWorkerKeys(db, [worker.marketId], [worker.id]),
    saidByWorkers(db, market.id, [worker]),
    latestWeights(db, market.id),
    jobIndex ? engagedOf(db, worker.marketId, worker.id, today) : null,
  ]);
  const seeker = {
    ...{ worker, now, today, timeZone: market.timeZone, engaged },
    said: said.get(worker.id)!,
    skills: occupations.skills(skills.map(({ skillId }) => skillId)),
    ...{ papers: papersOf(occupations, skills), weights },
  };
  return { seeker, skills, version, weights };
}
