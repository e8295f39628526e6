import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { registeredWorker, useDomain } from '../../testing/index.ts';
import { confirmWorkerSkill, updateWorker } from '../index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();

const kept = statement(
  'test.keptSkills',
  'select skill_ids as ids, confirmed_skill_ids as confirmed from workers where id = $1',
);
const keptOf = (workerId: string) => db().row(kept, [workerId]);
const gone = statement('test.gone', 'delete from worker_skills where worker_id = $1');

describe('the skills that are kept with a worker', () => {
  it('follow what is claimed, confirmed and taken away, of that worker alone', async () => {
    const [one, other] = [await registeredWorker(domain.as(null)), await registeredWorker(domain.as(null))];
    const claim = (skillIds: number[], of = one) =>
      updateWorker(domain.with(of.principal), { skills: skillIds.map((skillId) => ({ skillId, level: 2 })) });
    await claim([2], other);
    expect(await keptOf(one.workerId)).toEqual({ ids: [], confirmed: [] });
    await claim([2, 1]);
    expect(await keptOf(one.workerId)).toEqual({ ids: [1, 2], confirmed: [] });
    await confirmWorkerSkill(domain.as('CLERK'), { workerId: one.workerId, skillId: 1, level: 3 });
    expect(await keptOf(one.workerId)).toEqual({ ids: [1, 2], confirmed: [1] });
    await claim([]);
    expect(await keptOf(one.workerId)).toEqual({ ids: [1], confirmed: [1] });
    await db().rows(gone, [one.workerId]);
    expect(await keptOf(one.workerId)).toEqual({ ids: [], confirmed: [] });
    expect(await keptOf(other.workerId)).toEqual({ ids: [2], confirmed: [] });
  });
});
