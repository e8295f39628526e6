import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { openJob, registeredWorker, useDomain } from '../../testing/index.ts';
import { matchJobs, matchWorkers, matchingWeights, setMatchingWeights } from '../index.ts';

const domain = useDomain();
const set = (input: Parameters<typeof setMatchingWeights>[1]) =>
  setMatchingWeights(domain.as('MANAGER'), input);
const now = () => matchingWeights(domain.as(null).db, 1);

const trail = statement(
  'test.weightsTrail',
  `select (select count(*)::int from audit_entries where market_id = 1 and action = 'market.setMatchingWeights') as entries,
     (select count(*)::int from outbox_events where market_id = 1 and type = 'reference.changed') as events,
     (select count(*)::int from matching_weights where market_id = 1) as versions`,
);
const told = () => domain.database.scoped().row<Record<string, number>>(trail);

describe('the weights of a market', () => {
  it('are kept by version, with an entry and an event, and a score tells which made it', async () => {
    const worker = await registeredWorker(domain.as(null));
    const jobId = await openJob(domain.as('CLERK'));
    const found = async () =>
      (await matchWorkers(domain.as('CLERK'), jobId, 50)).find(
        (match) => match.worker.id === worker.workerId,
      )!;
    const usual = await found();
    expect(usual.weightsVersion).toBe(0);
    const none = { distance: 0, wage: 0, availability: 0, reliability: 0, freshness: 0 };
    expect(await set({ skill: 2, ...none })).toMatchObject({
      weights: { version: 1, skill: 2 },
      userErrors: [],
    });
    const skillOnly = await found();
    const skill = skillOnly.reasons.find(({ factor }) => factor === 'SKILL')!;
    expect(skillOnly).toMatchObject({ weightsVersion: 1, score: skill.value });
    expect(skillOnly.score).not.toBe(usual.score);
    const [own] = await matchJobs(domain.with(worker.principal), undefined, 1);
    expect(own!.weightsVersion).toBe(1);
    expect(await told()).toEqual({ entries: 1, events: 1, versions: 1 });
    expect((await set({ skill: 2 })).weights!.version).toBe(1);
    expect((await set({ distance: 1 })).weights).toMatchObject({ version: 2, skill: 2, distance: 1 });
    expect(await told()).toEqual({ entries: 2, events: 2, versions: 2 });
  });

  it.each([
    [{ skill: -1 }, ['MATCH_WEIGHT_OUT_OF_RANGE']],
    [{ wage: Number.NaN, freshness: 101 }, ['MATCH_WEIGHT_OUT_OF_RANGE', 'MATCH_WEIGHT_OUT_OF_RANGE']],
    [
      { skill: Number.POSITIVE_INFINITY, distance: 1e300 },
      ['MATCH_WEIGHT_OUT_OF_RANGE', 'MATCH_WEIGHT_OUT_OF_RANGE'],
    ],
    // PostgreSQL refuses to multiply numbers so small: nobody would find anything.
    [{ skill: Number.MIN_VALUE }, ['MATCH_WEIGHT_OUT_OF_RANGE']],
    [
      { skill: 0, distance: 0, wage: 0, availability: 0, reliability: 0, freshness: 0 },
      ['MATCH_WEIGHTS_ALL_ZERO'],
    ],
    // Only of a worker's jobs it is known how new they are, only of a job's workers how reliable: the other side would have no order.
    [
      { skill: 0, distance: 0, wage: 0, availability: 0, reliability: 0, freshness: 1 },
      ['MATCH_WEIGHTS_ALL_ZERO'],
    ],
    [
      { skill: 0, distance: 0, wage: 0, availability: 0, reliability: 1, freshness: 0 },
      ['MATCH_WEIGHTS_ALL_ZERO'],
    ],
  ])('refuse %j and stay as they are', async (input, codes) => {
    const before = await now();
    const { weights, userErrors } = await set(input);
    expect({ weights, codes: userErrors.map(({ code }) => code) }).toEqual({ weights: null, codes });
    expect(await now()).toEqual(before);
  });

  it('are set by managers and administrators only', async () => {
    await expect(setMatchingWeights(domain.as('CLERK'), { skill: 1 })).rejects.toThrow('FORBIDDEN');
    await expect(setMatchingWeights(domain.as(null), { skill: 1 })).rejects.toThrow('UNAUTHENTICATED');
  });
});
