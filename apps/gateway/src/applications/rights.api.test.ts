import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, vetEmployer, type SignedInPrincipal, type StaffRole } from '@yizhan/domain';
import {
  contextsOf,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  signedIn,
} from '@yizhan/domain/testing';
import { statement } from '@yizhan/domain';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

/** Who asks; the parties are those of the one job, application and placement that is asked about. */
const callers = [
  ...(['anonymous', 'person', 'worker', 'otherWorker', 'employer', 'otherEmployer'] as const),
  ...(['CLERK', 'REVIEWER', 'MANAGER', 'AUDITOR'] as const),
] as const;
type Caller = (typeof callers)[number];

const principals: Partial<Record<Caller, SignedInPrincipal>> = {};
const ids: Record<'job' | 'worker' | 'application' | 'placement' | 'employer', string> = {
  ...{ job: '', worker: '', application: '', placement: '', employer: '' },
};

beforeAll(async () => {
  const { database } = api.gateway.services;
  const contextOf = await contextsOf(database);
  const stranger = contextOf(null);
  const [worker, otherWorker] = [await registeredWorker(stranger), await registeredWorker(stranger)];
  const [employer, otherEmployer] = [
    await registeredEmployer(stranger, { creditCode: '91150399TE0000096U' }),
    await registeredEmployer(stranger, { creditCode: '91150399TE0000109H' }),
  ];
  const { employerId } = employer;
  const papers = { decision: 'APPROVE' as const, evidence: ['CONTRACT' as const], note: null };
  await vetEmployer(contextOf('REVIEWER'), { employerId, ...papers });
  const jobId = await openJob(contextOf('CLERK'), { employerId });
  const applicationId = await offeredTo(stranger, worker, jobId);
  const own = contextOf(null, { principal: worker.principal });
  await acceptOffer(own, { applicationId, idempotencyKey: null });
  const placed = statement('test.placed', 'select id from placements where application_id = $1');
  const placement = (await database.scoped().row<{ id: string }>(placed, [applicationId]))!;
  Object.assign(ids, {
    job: globalId('Job', 1, jobId),
    worker: globalId('Worker', 1, worker.workerId),
    application: globalId('Application', 1, applicationId),
    placement: globalId('Placement', 1, placement.id),
    employer: globalId('Employer', 1, employerId),
  });
  Object.assign(principals, {
    ...{ worker: worker.principal, otherWorker: otherWorker.principal, person: await signedIn(stranger) },
    ...{ employer: employer.principal, otherEmployer: otherEmployer.principal },
  });
}, 30_000);

const isStaff = (caller: Caller): caller is Extract<Caller, StaffRole> => caller === caller.toUpperCase();
const ask = (document: string, variables: Record<string, unknown>, caller: Caller) =>
  api.query<Record<string, unknown>>(document, variables, {
    ...(isStaff(caller) ? { as: caller } : { principal: principals[caller] }),
  });

/**
 * How a caller is answered: let in (yes), asked to sign in (who), told that it is not theirs (no), or answered as if there
 * were nothing (none).
 */
type Way = 'yes' | 'who' | 'no' | 'none';

async function wayOf(
  field: string,
  document: string,
  variables: Record<string, unknown>,
  caller: Caller,
): Promise<Way> {
  const { data, errors } = await ask(document, variables, caller);
  const code = errors?.[0]?.extensions['code'];
  if (code === 'UNAUTHENTICATED') return 'who';
  if (code === 'FORBIDDEN') return 'no';
  expect(errors).toBeUndefined();
  const answer = data![field] as { userErrors?: { code: string }[] } | unknown[] | null;
  if (answer === null) return 'none';
  const refusals = 'userErrors' in answer ? answer.userErrors!.map(({ code: each }) => each) : [];
  return refusals.some((each) => each.endsWith('_NOT_FOUND') || each === 'WORKER_REQUIRED') ? 'none' : 'yes';
}

const mutation = (field: string): string =>
  `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { userErrors { code } } }`;

/* prettier-ignore */
const table: [field: string, input: () => Record<string, unknown>, ways: string][] = [
  //                                                                    anonym person worker other  employ other  CLERK  REVIEW MANAGE AUDITOR
  ['requestJobContact',    () => ({ jobId: ids.job }),                  'who    yes    yes    yes    yes    yes    no     no     no     no  '],
  ['applyForJob',          () => ({ jobId: ids.job, workerId: ids.worker }), 'who none yes   none   none   none   yes    no     yes    no  '],
  ['shortlistApplication', () => ({ applicationId: ids.application }),  'who    none   none   none   yes    none   yes    no     yes    no  '],
  ['offerApplication',     () => ({ applicationId: ids.application }),  'who    none   none   none   yes    none   yes    no     yes    no  '],
  ['refuseApplication',    () => ({ applicationId: ids.application, reason: 'TIME' }), 'who none none none yes none yes no     yes    no  '],
  ['acceptOffer',          () => ({ applicationId: ids.application }),  'who    none   yes    none   none   none   no     no     no     no  '],
  ['confirmWagePaid',      () => ({ placementId: ids.placement, amount: '0' }), 'who none yes none yes    none   no     no     no     no  '],
  ['updateWorker',         () => ({ workerId: ids.worker }),            'who    none   yes    none   none   none   yes    no     yes    no  '],
  ['confirmWorkerSkill',   () => ({ workerId: ids.worker, skillId: 'x', level: 1 }), 'who no no no no no          yes    no     yes    no  '],
  ['vetEmployer',          () => ({ employerId: ids.employer, decision: 'APPROVE' }), 'who no no no no no         no     yes    yes    no  '],
  ['registerWorker',       () => ({ realName: '', idNumber: '', occupationCodes: [] }), 'who yes yes yes yes yes  yes    no     yes    no  '],
  ['registerEmployer',     () => ({ kind: 'COMPANY', name: '' }),       'who    yes    yes    yes    yes    yes    yes    no     yes    no  '],
  ['withdrawApplication',  () => ({ applicationId: ids.application, reason: 'NONE' }), 'who none yes none none none no  no     no     no  '],
];

/* prettier-ignore */
const queries: [field: string, document: string, variables: () => Record<string, unknown>, ways: string][] = [
  //                                                                                                    anonym person worker other  employ other  CLERK  REVIEW MANAGE AUDITOR
  ['worker',         'query ($id: ID!) { worker(id: $id) { number } }',   () => ({ id: ids.worker }),      'none   none   yes    none   yes    none   yes    yes    yes    none'],
  ['node',           'query ($id: ID!) { node(id: $id) { id } }',         () => ({ id: ids.worker }),      'none   none   yes    none   yes    none   yes    yes    yes    none'],
  ['node',           'query ($id: ID!) { node(id: $id) { id } }',         () => ({ id: ids.application }), 'none   none   yes    none   yes    none   yes    yes    yes    yes '],
  ['node',           'query ($id: ID!) { node(id: $id) { id } }',         () => ({ id: ids.placement }),   'none   none   yes    none   yes    none   yes    yes    yes    yes '],
  ['workers',        '{ workers { totalCount } }',                        () => ({}),                      'who    no     no     no     no     no     yes    yes    yes    no  '],
  ['workerMatches',  'query ($id: ID!) { workerMatches(jobId: $id) { score } }', () => ({ id: ids.job }),  'who    no     no     no     yes    no     yes    yes    yes    no  '],
  ['jobMatches',     'query ($id: ID) { jobMatches(workerId: $id) { score } }', () => ({ id: ids.worker }), 'who   yes    yes    yes    yes    yes    yes    yes    yes    no  '],
  ['vettingQueue',   '{ vettingQueue { totalCount } }',                   () => ({}),                      'who    no     no     no     no     no     no     yes    yes    no  '],
  ['employer',       'query ($id: ID!) { employer(id: $id) { name } }',   () => ({ id: ids.employer }),    'yes    yes    yes    yes    yes    yes    yes    yes    yes    yes '],
];

const waysOf = (ways: string): Record<string, string> =>
  Object.fromEntries(
    ways
      .trim()
      .split(/\s+/)
      .map((way, i) => [callers[i]!, way]),
  );

async function foundWays(field: string, document: string, variables: Record<string, unknown>) {
  const found: [Caller, Way][] = [];
  for (const caller of callers) found.push([caller, await wayOf(field, document, variables, caller)]);
  return Object.fromEntries(found);
}

describe('who may', () => {
  it.each(table)('%s', async (field, input, ways) => {
    expect(await foundWays(field, mutation(field), { input: input() })).toEqual(waysOf(ways));
  });

  it.each(queries)('%s: %s', async (field, document, variables, ways) => {
    expect(await foundWays(field, document, variables())).toEqual(waysOf(ways));
  });
});

describe('what is not to be seen is as if it were not there', () => {
  const nested = `query ($id: ID!) { job(id: $id) {
    applications { nodes { id } totalCount } placements { nodes { id } totalCount } } }`;
  const empty = { nodes: [], totalCount: 0 };

  it.each(['anonymous', 'person', 'otherWorker', 'otherEmployer'] as const)(
    'in the lists and counts of a job, for %s',
    async (caller) => {
      const { data } = await ask(nested, { id: ids.job }, caller);
      expect(data).toEqual({ job: { applications: empty, placements: empty } });
    },
  );

  it.each(['worker', 'employer', 'CLERK', 'AUDITOR'] as const)('but to %s they are', async (caller) => {
    const { data } = await ask(nested, { id: ids.job }, caller);
    expect(data).toMatchObject({ job: { applications: { totalCount: 1 }, placements: { totalCount: 1 } } });
  });

  it('to the employer a worker is the polite name, with the phone of who was offered the job only', async () => {
    const document = `query ($id: ID!) { job(id: $id) { applications { nodes { workerPhone worker {
      displayName maskedPhone maskedIdNumber phone(purpose: CALL) idNumber(purpose: IDENTIFY) mayReveal } } } } }`;
    const { data } = await ask(document, { id: ids.job }, 'employer');
    const worker = {
      ...{ displayName: '测师傅', maskedPhone: null, maskedIdNumber: null, phone: null, idNumber: null },
      mayReveal: false,
    };
    const nodes = [{ workerPhone: expect.stringMatching(/^154\d{8}$/), worker }];
    expect(data).toEqual({ job: { applications: { nodes } } });
  });

  it.each([
    ['worker', '测试工', true],
    ['CLERK', '测试工', true],
    ['REVIEWER', '测试工', false],
  ] as const)(
    '%s reads the name, and may see full numbers: %s %s',
    async (caller, displayName, mayReveal) => {
      const document = `query ($id: ID!) { worker(id: $id) { displayName maskedPhone maskedIdNumber mayReveal
      phone(purpose: CALL) idNumber(purpose: IDENTIFY) } }`;
      const { data } = await ask(document, { id: ids.worker }, caller);
      expect(data).toEqual({
        worker: {
          ...{ displayName, mayReveal },
          maskedPhone: expect.stringMatching(/^154\*{4}\d{4}$/),
          maskedIdNumber: expect.stringMatching(/^1503\*{10}\d{3}[\dX]$/),
          phone: mayReveal ? expect.stringMatching(/^154\d{8}$/) : null,
          idNumber: mayReveal ? expect.stringMatching(/^150399\d{11}[\dX]$/) : null,
        },
      });
    },
  );

  it('every look at a full number is recorded with its purpose', async () => {
    const entries = statement(
      'test.looks',
      `select count(*)::int as looks from audit_entries where action = 'worker.reveal'
         and detail = '{"field": "phone", "purpose": "PRINT"}'`,
    );
    const db = api.gateway.services.deployment.scoped();
    const document = 'query ($id: ID!) { worker(id: $id) { phone(purpose: PRINT) } }';
    for (const caller of ['CLERK', 'employer', 'REVIEWER'] as const)
      await ask(document, { id: ids.worker }, caller);
    expect(await db.row(entries)).toEqual({ looks: 1 });
  });
});
