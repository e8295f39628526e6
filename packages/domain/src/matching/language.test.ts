import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { postJob, updateJob } from '../jobs/index.ts';
import { jobInput, openJob, registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { updateWorker } from '../workers/index.ts';
import { matchJobs, matchMarket, matchWorkers, setMatchingWeights, type MarketMatch } from './index.ts';

const domain = useDomain();
const mongolian = { language: 'mn', reason: '给蒙古国来的客人带路讲解' };
const english = { language: 'en', reason: '看懂机器上的英文说明' };

async function speaking(languages: string[]): Promise<TestWorker> {
  const worker = await registeredWorker(domain.as(null));
  await updateWorker(domain.with(worker.principal), { languages });
  return worker;
}

const pairOf = async (jobId: string, worker: TestWorker) => {
  const there = await matchWorkers(domain.as('CLERK'), jobId, 100);
  const back = await matchJobs(domain.with(worker.principal), undefined, 100);
  return {
    there: there.find((match) => match.worker.id === worker.workerId)!,
    back: back.find((match) => match.job.id === jobId)!,
  };
};

interface Told {
  reasons: { factor: string; value: number; text: string }[];
}
const languageOf = ({ reasons }: Told) => reasons.find(({ factor }) => factor === 'LANGUAGE');
/** The score that the other factors give, by the usual weights. */
const withoutLanguage = (reasons: Told['reasons']): number => {
  const usual: Record<string, number> = {
    ...{ SKILL: 0.35, DISTANCE: 0.25, WAGE: 0.15, AVAILABILITY: 0.15, RELIABILITY: 0.1, FRESHNESS: 0.1 },
  };
  const others = reasons.filter(({ factor }) => factor !== 'LANGUAGE');
  const sum = (of: (reason: Told['reasons'][number]) => number) =>
    others.reduce((all, one) => all + of(one), 0);
  const mean = sum(({ factor, value }) => usual[factor]! * value) / sum(({ factor }) => usual[factor]!);
  return Math.round(mean * 10_000) / 10_000;
};

let speakers: Record<'both' | 'zh' | 'mn' | 'unknown', TestWorker>;
beforeAll(async () => {
  const [both, zh, mn, unknown] = [
    ...[await speaking(['mn', 'zh']), await speaking(['zh'])],
    ...[await speaking(['mn']), await speaking([])],
  ];
  speakers = { both: both!, zh: zh!, mn: mn!, unknown: unknown! };
});

describe('a language that the work needs, as a reviewer accepted', () => {
  let jobId: string;
  beforeAll(async () => {
    jobId = await openJob(domain.as('CLERK'), { languageNeeds: [mongolian] });
  });

  it.each([
    ['both', 1, '会说蒙古语，这份活需要'],
    ['mn', 1, '会说蒙古语，这份活需要'],
    ['zh', 0, '没说会蒙古语，这份活需要'],
  ] as const)('counts both ways alike: %s', async (who, value, text) => {
    const { there, back } = await pairOf(jobId, speakers[who]);
    expect(languageOf(there)).toEqual({ factor: 'LANGUAGE', value, text });
    expect(languageOf(back)).toEqual(languageOf(there));
    for (const { score, reasons } of [there, back])
      expect(Math.sign(score - withoutLanguage(reasons))).toBe(value === 1 ? 1 : -1);
  });

  it('neither helps nor harms whose languages are not known', async () => {
    const { there, back } = await pairOf(jobId, speakers.unknown);
    for (const { score, reasons } of [there, back]) {
      expect(languageOf({ reasons })).toBeUndefined();
      expect(score).toBe(withoutLanguage(reasons));
    }
  });

  it('is never a reason to leave somebody out', async () => {
    const there = await matchWorkers(domain.as('CLERK'), jobId, 100);
    const found = new Set(there.map(({ worker }) => worker.id));
    expect(Object.values(speakers).every(({ workerId }) => found.has(workerId))).toBe(true);
  });

  it('counts by share where there are two, and is worded in English too', async () => {
    const two = await openJob(domain.as('CLERK'), { languageNeeds: [mongolian, english] });
    const there = await matchWorkers(domain.as('CLERK', { language: 'en' }), two, 100);
    const own = there.find(({ worker }) => worker.id === speakers.both.workerId)!;
    expect(languageOf(own)).toMatchObject({
      ...{ value: 0.5, text: 'Speaks Mongolian; the work also needs English' },
    });
  });

  it('is told alike for a whole market and for one', async () => {
    const of = new Map<string, MarketMatch['jobs']>();
    for await (const page of matchMarket(domain.as('CLERK'), 100))
      for (const { workerId, jobs } of page) of.set(workerId, jobs);
    for (const { principal, workerId } of Object.values(speakers)) {
      const single = await matchJobs(domain.with(principal), undefined, 100);
      expect(of.get(workerId)).toEqual(single.map(({ job, score }) => ({ jobId: job.id, score })));
    }
  });
});

describe('a language that no reviewer has accepted', () => {
  /** What each is told of a job, but for who they are. */
  const told = async (jobId: string) => {
    const there = await matchWorkers(domain.as('CLERK'), jobId, 100);
    return Object.values(speakers).map(({ workerId }) => {
      const { score, reasons } = there.find(({ worker }) => worker.id === workerId)!;
      return { score, reasons };
    });
  };

  const waiting = async (): Promise<string> =>
    (await postJob(domain.as('CLERK'), jobInput({ submit: true, languageNeeds: [mongolian] }))).jobId!;

  it.each([
    ['is stated nowhere', () => openJob(domain.as('CLERK'))],
    ['waits', waiting],
    ['was declined', () => openJob(domain.as('CLERK'), { languageNeeds: [mongolian] }, ['mn'])],
  ])('changes no score and no reason, whatever people speak: it %s', async (_, posted) => {
    const [first, ...others] = await told(await posted());
    expect(languageOf(first!)).toBeUndefined();
    for (const other of others) expect(other).toEqual(first);
  });

  it('does not count any longer once it is taken away', async () => {
    const jobId = await openJob(domain.as('CLERK'), { languageNeeds: [mongolian] });
    expect(languageOf((await pairOf(jobId, speakers.zh)).back)).toBeDefined();
    await updateJob(domain.as('REVIEWER'), { jobId, changes: { languageNeeds: [] } });
    const { there, back } = await pairOf(jobId, speakers.zh);
    expect([languageOf(there), languageOf(back)]).toEqual([undefined, undefined]);
  });
});

describe('the weight of languages', () => {
  const stored = statement(
    'test.languageWeight',
    'select language from matching_weights where market_id = 1 order by version desc limit 1',
  );

  it('is one of the versioned weights of a market', async () => {
    const jobId = await openJob(domain.as('CLERK'), { languageNeeds: [mongolian] });
    const { weights } = await setMatchingWeights(domain.as('MANAGER'), { language: 0 });
    expect(weights).toMatchObject({ version: 1, skill: 0.35, language: 0 });
    expect(await domain.database.scoped().row(stored)).toEqual({ language: 0 });
    const { there, back } = await pairOf(jobId, speakers.zh);
    for (const { score, reasons } of [there, back]) expect(score).toBe(withoutLanguage(reasons));
  });

  it('cannot be all that counts', async () => {
    const none = { skill: 0, distance: 0, wage: 0, availability: 0, reliability: 0, freshness: 0 };
    const { userErrors } = await setMatchingWeights(domain.as('MANAGER'), { ...none, language: 1 });
    expect(userErrors.map(({ code }) => code)).toEqual(['MATCH_WEIGHTS_ALL_ZERO']);
  });
});
