import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { newId } from '../../shared/index.ts';
import { registeredWorker, smallMarket, useDomain } from '../../testing/index.ts';
import { skillsByWorkerKeys, workersByKeys } from '../worker-store.ts';
import { confirmWorkerSkill } from './confirm-worker-skill.ts';
import { updateWorker, type UpdateWorkerInput } from './update-worker.ts';

const domain = useDomain();
const someone = () => registeredWorker(domain.as(null));
const workerNow = async (id: string) => (await workersByKeys(domain.database.scoped(), [1], [id]))[0]!;
const skillsNow = async (id: string) =>
  (await skillsByWorkerKeys(domain.database.scoped(), [1], [id])).map(({ skillId, level, confirmedAt }) => [
    ...[skillId, level, confirmedAt !== null],
  ]);

describe('what workers say of themselves', () => {
  it('changes only where something was said', async () => {
    const { principal, workerId } = await someone();
    const before = await workerNow(workerId);
    const said = {
      weekdays: [6, 7],
      radiusMetres: 5_000,
      wagePerDayAtLeast: '200.00',
      languages: ['mn', 'zh'],
    };
    expect((await updateWorker(domain.with(principal), said)).userErrors).toEqual([]);
    expect(await workerNow(workerId)).toEqual({
      ...before,
      ...{ weekdays: 0b1100000, radiusMetres: 5_000, wagePerDayAtLeast: '200.00', languages: ['mn', 'zh'] },
    });
  });

  it('takes a wish away with null, and today with false', async () => {
    const { principal, workerId } = await someone();
    await updateWorker(domain.with(principal), { wagePerDayAtLeast: '200.00' });
    const none = { wagePerDayAtLeast: null, location: null, availableToday: false };
    await updateWorker(domain.with(principal), none);
    expect(await workerNow(workerId)).toMatchObject({
      ...{ wagePerDayAtLeast: null, latitude: null, longitude: null, availableOn: null },
    });
  });

  it('takes the last word on a skill that is named twice', async () => {
    const { principal, workerId } = await someone();
    const skills = [
      { skillId: 1, level: 2 },
      { skillId: 1, level: 4 },
    ];
    expect((await updateWorker(domain.with(principal), { skills })).userErrors).toEqual([]);
    expect(await skillsNow(workerId)).toEqual([[1, 4, false]]);
  });

  it('leaves what staff has confirmed', async () => {
    const { principal, workerId } = await someone();
    await confirmWorkerSkill(domain.as('CLERK'), { workerId, skillId: 1, level: 3 });
    await updateWorker(domain.with(principal), { skills: [{ skillId: 2, level: 5 }] });
    expect(await skillsNow(workerId)).toEqual([
      [1, 3, true],
      [2, 5, false],
    ]);
    await updateWorker(domain.with(principal), { skills: [{ skillId: 1, level: 5 }] });
    expect(await skillsNow(workerId)).toEqual([[1, 3, true]]);
  });

  it.each<[string, UpdateWorkerInput, string, string[]]>([
    ['no trade', { occupationCodes: [] }, 'OCCUPATION_REQUIRED', ['occupationCodes']],
    ['an unknown trade', { occupationCodes: ['x'] }, 'OCCUPATION_UNKNOWN', ['occupationCodes', '0']],
    [
      'eleven trades',
      { occupationCodes: Array<string>(11).fill(smallMarket.cleaner) },
      ...(['TOO_MANY', ['occupationCodes']] as [string, string[]]),
    ],
    ['an unknown language', { languages: ['zh', 'klingon'] }, 'LANGUAGE_UNKNOWN', ['languages', '1']],
    ['six languages', { languages: ['zh', 'mn', 'ug', 'kk', 'bo', 'ko'] }, 'TOO_MANY', ['languages']],
    [
      'a point in the sea of Guinea',
      { location: { longitude: 0, latitude: 0 } },
      'LOCATION_OUTSIDE_CHINA',
      ['location'],
    ],
    ['an unknown division', { divisionCode: '999999' }, 'DIVISION_UNKNOWN', ['divisionCode']],
    ['no wage', { wagePerDayAtLeast: '0.00' }, 'WAGE_OUT_OF_RANGE', ['wagePerDayAtLeast']],
    ['a fairy-tale wage', { wagePerDayAtLeast: '5000.01' }, 'WAGE_OUT_OF_RANGE', ['wagePerDayAtLeast']],
    ['no radius', { radiusMetres: 0 }, 'RADIUS_OUT_OF_RANGE', ['radiusMetres']],
    ['half the world', { radiusMetres: 200_001 }, 'RADIUS_OUT_OF_RANGE', ['radiusMetres']],
    ['an eighth day', { weekdays: [1, 8] }, 'WEEKDAY_OUT_OF_RANGE', ['weekdays', '1']],
    [
      'an unknown skill',
      { skills: [{ skillId: -1, level: 1 }] },
      'SKILL_UNKNOWN',
      ['skills', '0', 'skillId'],
    ],
    [
      'a level of 6',
      { skills: [{ skillId: 1, level: 6 }] },
      'SKILL_LEVEL_OUT_OF_RANGE',
      ['skills', '0', 'level'],
    ],
    ['no employer', { hiddenFrom: [null] }, 'EMPLOYER_NOT_FOUND', ['hiddenFromEmployerIds', '0']],
    [
      'an employer that is not there',
      { hiddenFrom: [newId()] },
      'EMPLOYER_NOT_FOUND',
      ['hiddenFromEmployerIds', '0'],
    ],
    ['51 employers', { hiddenFrom: Array<null>(51).fill(null) }, 'TOO_MANY', ['hiddenFromEmployerIds']],
  ])('refuses %s', async (_, input, code, path) => {
    const { principal, workerId } = await someone();
    const before = await workerNow(workerId);
    const { userErrors } = await updateWorker(domain.with(principal), {
      ...input,
      languages: input.languages ?? ['mn'],
    });
    expect(userErrors).toMatchObject([{ code, path: ['input', ...path] }]);
    expect(await workerNow(workerId)).toEqual(before);
  });

  it("is nobody else's to say", async () => {
    const [{ principal }, other] = [await someone(), await someone()];
    const { userErrors } = await updateWorker(domain.with(principal), {
      workerId: other.workerId,
      weekdays: [],
    });
    expect(userErrors).toMatchObject([{ code: 'WORKER_NOT_FOUND', path: ['input', 'workerId'] }]);
    const byClerk = await updateWorker(domain.as('CLERK'), { workerId: other.workerId, weekdays: [1] });
    expect(byClerk.userErrors).toEqual([]);
  });

  it('leaves an audit entry with the names of what changed and not the values, and an event', async () => {
    const { principal, workerId } = await someone();
    await updateWorker(domain.with(principal), { wagePerDayAtLeast: '321.00', skills: [] });
    const left = statement(
      'test.left',
      `select (select jsonb_agg(detail) from audit_entries where subject_id = $1 and action = 'worker.update') as entries,
         (select count(*)::int from outbox_events where subject_id = $1 and type = 'worker.changed') as events`,
    );
    expect(await domain.database.scoped().row(left, [workerId])).toEqual({
      entries: [{ fields: ['wagePerDayAtLeast', 'skills'] }],
      events: 1,
    });
  });
});
