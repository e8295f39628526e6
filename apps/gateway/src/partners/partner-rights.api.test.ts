import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  createPartnerSecret,
  delegateEmployer,
  endDelegation,
  revokePartnerSecret,
  updatePartner,
  type PartnerPrincipal,
  type Scope,
} from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  openJob,
  registeredPartner,
  registeredWorker,
  smallMarket,
  twoMarkets,
  type FullMarket,
  type TestPartner,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
let here: FullMarket;
let there: FullMarket;
let partner: TestPartner;
/** An application for a job of an employer that is not delegated, of somebody who applied nowhere else. */
let foreign: { jobId: string; applicationId: string; workerId: string };

beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  ({ here, there } = await twoMarkets(contextOf));
  partner = await registeredPartner(contextOf(null), [here.employer.employerId]);
  const worker = await registeredWorker(contextOf(null));
  const jobId = await openJob(contextOf(null));
  const applicationId = await appliedTo(contextOf(null), worker, jobId);
  foreign = { jobId, applicationId, workerId: worker.workerId };
}, 60_000);

const as = (principal: PartnerPrincipal, ...scopes: Scope[]): PartnerPrincipal =>
  scopes.length > 0 ? { ...principal, scopes } : principal;

async function seen(principal: PartnerPrincipal, ids: readonly string[]): Promise<boolean[]> {
  const { data } = await api.query<{ nodes: ({ id: string } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids },
    { principal },
  );
  return data!.nodes.map((node) => node !== null);
}

const inward = ({ marketId, jobs, worker, applications, placementId }: FullMarket): string[] => [
  globalId('Job', marketId, jobs.draft),
  globalId('Job', marketId, jobs.inReview),
  globalId('Application', marketId, applications.submitted),
  globalId('Placement', marketId, placementId),
  globalId('Worker', marketId, worker.workerId),
];
const foreignIds = (): string[] => [
  globalId('Application', 1, foreign.applicationId),
  globalId('Worker', 1, foreign.workerId),
];

describe('a partner sees', () => {
  it('what belongs to an employer delegated to it', async () => {
    expect(await seen(partner.principal, inward(here))).toEqual(Array(5).fill(true));
  });

  it('nothing of others but what is public, here or elsewhere', async () => {
    expect(await seen(partner.principal, [...foreignIds(), ...inward(there)])).toEqual(Array(7).fill(false));
    expect(await seen(partner.principal, [globalId('Job', 1, foreign.jobId)])).toEqual([true]);
  });

  it('no members of staff, no other partner and no secret', async () => {
    const other = await registeredPartner(contextOf(null));
    const ids = [
      globalId('StaffMember', 1, here.staff.MANAGER),
      globalId('PartnerApp', 1, other.principal.partnerId),
      globalId('PartnerSecret', 1, partner.principal.credentialId),
    ];
    expect(await seen(partner.principal, ids)).toEqual([false, false, false]);
    expect(await seen(partner.principal, [globalId('PartnerApp', 1, partner.principal.partnerId)])).toEqual([
      true,
    ]);
  });

  it.each([
    ['jobs:read', [true, true, false, false, false]],
    ['jobs:write', [true, true, false, false, false]],
    ['applications:read', [false, false, true, true, true]],
    ['applications:write', [false, false, true, true, true]],
  ] as const)('with %s alone only that', async (scope, expected) => {
    expect(await seen(as(partner.principal, scope), inward(here))).toEqual(expected);
  });

  it('in lists and counts what it sees one by one', async () => {
    const { data } = await api.query<{ jobs: { totalCount: number; nodes: { employer: { id: string } }[] } }>(
      '{ jobs(first: 50, filter: {statuses: [DRAFT, IN_REVIEW]}) { totalCount nodes { employer { id } } } }',
      {},
      { principal: partner.principal },
    );
    const own = globalId('Employer', 1, here.employer.employerId);
    expect(data!.jobs.totalCount).toBe(data!.jobs.nodes.length);
    expect(data!.jobs.nodes.map(({ employer }) => employer.id)).toEqual([own, own]);
  });

  it('applicants by their polite name only, and no number of theirs', async () => {
    const { data } = await api.query<{ node: Record<string, unknown> }>(
      `query ($id: ID!) { node(id: $id) { ... on Application { workerPhone employerPhone
        worker { displayName maskedPhone maskedIdNumber mayReveal phone(purpose: CALL) idNumber(purpose: IDENTIFY) } } } }`,
      { id: globalId('Application', 1, here.applications.accepted) },
      { principal: partner.principal },
    );
    expect(data!.node).toEqual({
      ...{ workerPhone: null, employerPhone: null },
      worker: {
        ...{ displayName: '测师傅', maskedPhone: null, maskedIdNumber: null },
        ...{ mayReveal: false, phone: null, idNumber: null },
      },
    });
  });

  it('of an applicant what lies between them and its employers, and nothing of theirs elsewhere', async () => {
    const elsewhere = await openJob(contextOf(null));
    const applicationId = await appliedTo(contextOf(null), here.worker, elsewhere);
    const { data } = await api.query<{
      node: { applications: { nodes: { id: string }[]; totalCount: number } };
    }>(
      'query ($id: ID!) { node(id: $id) { ... on Worker { applications(first: 20) { totalCount nodes { id } } } } }',
      { id: globalId('Worker', 1, here.worker.workerId) },
      { principal: partner.principal },
    );
    const ids = data!.node.applications.nodes.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(data!.node.applications.totalCount).toBe(3);
    expect(ids).not.toContain(globalId('Application', 1, applicationId));
  });

  it('what the rules found and reviewers said of its employers’ jobs, not of others’', async () => {
    const asked =
      'query ($id: ID!) { job(id: $id) { ruleHits { rule } reviews { decision } allowedActions } }';
    const of = async (id: string) =>
      (await api.query<{ job: Record<string, unknown> }>(asked, { id }, { principal: partner.principal }))
        .data!.job;
    expect(await of(globalId('Job', 1, here.jobs.open))).toMatchObject({
      ...{
        ruleHits: expect.any(Array),
        reviews: [{ decision: 'APPROVE' }],
        allowedActions: ['UPDATE', 'CLOSE'],
      },
    });
    expect(await of(globalId('Job', 1, foreign.jobId))).toEqual({
      ruleHits: null,
      reviews: null,
      allowedActions: [],
    });
  });

  it('its employers as those it acts for', async () => {
    const { data, statements } = await api.query<{ viewer: { employers: { id: string }[] } }>(
      '{ viewer { employers { id vettings { note } } } }',
      {},
      { principal: partner.principal },
    );
    const own = { id: globalId('Employer', 1, here.employer.employerId), vettings: null };
    expect([data!.viewer.employers, statements]).toEqual([[own], 1]);
  });

  it('a page of jobs with no more statements than staff need', async () => {
    const page = `query ($first: Int!, $of: ID!) { jobs(first: $first, filter: {employerId: $of, statuses: [OPEN]}) {
      nodes { title externalReference ruleHits { rule } employer { name } applications(first: 5) { nodes { status worker { displayName } } } } } }`;
    const of = globalId('Employer', 1, here.employer.employerId);
    const statementsOf = async (first: number): Promise<number | null> =>
      (await api.query(page, { first, of }, { principal: partner.principal })).statements;
    // Whoever asks first after a posting lets the jobs in memory catch up, and finds anew.
    await statementsOf(1);
    expect([await statementsOf(1), await statementsOf(20)]).toEqual([1, 1]);
  });
});

describe('what ends a partner’s rights', () => {
  const fresh = () => registeredPartner(contextOf(null), [here.employer.employerId]);
  const stillSees = async ({ principal }: TestPartner): Promise<boolean> =>
    (await seen(principal, inward(here))).some(Boolean);
  const manager = () => contextOf('MANAGER');

  it.each<[string, (partner: TestPartner) => Promise<unknown>]>([
    [
      'the end of the delegation',
      ({ clientId }) => endDelegation(manager(), { clientId, employerId: here.employer.employerId }),
    ],
    [
      'being disabled',
      ({ principal: { partnerId } }) => updatePartner(manager(), { partnerId, disabled: true }),
    ],
    [
      'fewer scopes',
      ({ principal: { partnerId } }) => updatePartner(manager(), { partnerId, scopes: ['jobs:read'] }),
    ],
    [
      'the end of its secret',
      ({ principal: { partnerId, credentialId } }) =>
        revokePartnerSecret(manager(), { partnerId, secretId: credentialId }),
    ],
  ])('%s acts on tokens that are out, at once', async (_, end) => {
    const one = await fresh();
    expect(await stillSees(one)).toBe(true);
    await end(one);
    expect(await stillSees(one)).toBe(false);
  });

  it('the other secret is not among it', async () => {
    const one = await fresh();
    const { partnerId, credentialId } = one.principal;
    await createPartnerSecret(manager(), { partnerId, idempotencyKey: null });
    const { userErrors } = await revokePartnerSecret(manager(), {
      partnerId,
      secretId: globalOther(credentialId),
    });
    expect(userErrors.map(({ code }) => code)).toEqual(['SECRET_NOT_FOUND']);
    expect(await stillSees(one)).toBe(true);
  });

  it('a delegation that is given again holds again', async () => {
    const one = await fresh();
    const input = { clientId: one.clientId, employerId: here.employer.employerId };
    await endDelegation(manager(), input);
    await delegateEmployer(manager(), input);
    expect(await stillSees(one)).toBe(true);
  });
});

const globalOther = (id: string): string => id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));

interface Step {
  job?: { status: string } | null;
  application?: { status: string } | null;
  userErrors: { code: string }[];
}

async function step(
  mutation: string,
  input: Record<string, unknown>,
  principal: PartnerPrincipal = partner.principal,
): Promise<string[]> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const of = 'jobId' in input || 'title' in input ? 'job' : 'application';
  const { data, errors } = await api.query<{ it: Step }>(
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${of} { status } userErrors { code } } }`,
    { input },
    { principal },
  );
  if (errors) return errors.map(({ extensions }) => extensions['code'] as string);
  const changed = data!.it.job ?? data!.it.application;
  return [...(changed ? [changed.status] : []), ...data!.it.userErrors.map(({ code }) => code)];
}

const posting = (employerId: string, marketId = 1): Record<string, unknown> => ({
  employerId: globalId('Employer', marketId, employerId),
  ...{
    title: '砌墙师傅',
    description: '砌填充墙，材料到位，按图施工。',
    occupationCode: smallMarket.bricklayer,
  },
  ...{ headcount: 2, wage: { min: '320', max: '360', unit: 'DAY' }, settlement: 'DAILY' },
  place: { address: '示例工地', divisionCode: smallMarket.subdistrict },
  startsOn: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10),
});

describe('a partner acts', () => {
  it('for an employer delegated to it, from posting to closing', async () => {
    const input = { ...posting(here.employer.employerId), submit: true };
    const { data } = await api.query<{ postJob: { job: { id: string; status: string } } }>(
      'mutation ($input: PostJobInput!) { postJob(input: $input) { job { id status } userErrors { code } } }',
      { input },
      { principal: partner.principal },
    );
    const jobId = data!.postJob.job.id;
    expect(data!.postJob.job.status).toBe('IN_REVIEW');
    expect(await step('updateJob', { jobId, headcount: 3 })).toEqual(['IN_REVIEW']);
    expect(await step('closeJob', { jobId })).toEqual(['CLOSED']);
  });

  it('on a draft of its employer, submitting it', async () => {
    const jobId = globalId('Job', 1, here.jobs.draft);
    expect(await step('submitJob', { jobId })).toEqual(['IN_REVIEW']);
  });

  it('on applications of its employer', async () => {
    const worker = await registeredWorker(contextOf(null));
    const applicationId = globalId(
      'Application',
      1,
      await appliedTo(contextOf(null), worker, here.jobs.open),
    );
    expect(await step('shortlistApplication', { applicationId })).toEqual(['SHORTLISTED']);
    expect(await step('offerApplication', { applicationId })).toEqual(['OFFERED']);
    expect(await step('refuseApplication', { applicationId, reason: 'SKILL' })).toEqual(['REFUSED']);
  });

  it('for nobody else: what is not delegated is as if it were not there', async () => {
    expect(await step('postJob', posting(smallMarket.employerId))).toEqual(['EMPLOYER_NOT_FOUND']);
    expect(await step('postJob', posting(there.employer.employerId, 2))).toEqual(['EMPLOYER_NOT_FOUND']);
    for (const jobId of [globalId('Job', 1, foreign.jobId), globalId('Job', 2, there.jobs.open)]) {
      for (const mutation of ['updateJob', 'submitJob', 'closeJob'])
        expect([mutation, await step(mutation, { jobId })]).toEqual([mutation, ['JOB_NOT_FOUND']]);
    }
    for (const applicationId of [
      globalId('Application', 1, foreign.applicationId),
      globalId('Application', 2, there.applications.submitted),
    ]) {
      expect(await step('shortlistApplication', { applicationId })).toEqual(['APPLICATION_NOT_FOUND']);
      expect(await step('offerApplication', { applicationId })).toEqual(['APPLICATION_NOT_FOUND']);
    }
  });

  it('only with the scope for it', async () => {
    const reader = as(partner.principal, 'jobs:read', 'applications:read');
    const jobId = globalId('Job', 1, here.jobs.open);
    const applicationId = globalId('Application', 1, here.applications.submitted);
    expect(await step('postJob', posting(here.employer.employerId), reader)).toEqual(['FORBIDDEN']);
    expect(await step('closeJob', { jobId }, reader)).toEqual(['FORBIDDEN']);
    expect(await step('offerApplication', { applicationId }, reader)).toEqual(['FORBIDDEN']);
  });

  it('not as staff, worker or member', async () => {
    const refused = async (document: string): Promise<unknown> =>
      (
        await api.query(
          document,
          { id: globalId('Job', 1, here.jobs.open), placement: globalId('Placement', 1, here.placementId) },
          { principal: partner.principal },
        )
      ).errors?.[0]?.extensions['code'];
    for (const document of [
      'query ($id: ID!) { workerMatches(jobId: $id) { score } }',
      '{ workers { totalCount } }',
      '{ jobMatches { score } }',
      '{ reviewQueue { totalCount } }',
      '{ partners { totalCount } }',
      '{ screens { totalCount } }',
      'mutation ($id: ID!) { reviewJob(input: {jobId: $id, decision: APPROVE}) { userErrors { code } } }',
      'mutation ($id: ID!) { applyForJob(input: {jobId: $id}) { userErrors { code } } }',
      'mutation ($id: ID!) { requestJobContact(input: {jobId: $id}) { userErrors { code } } }',
      'mutation ($placement: ID!) { confirmWagePaid(input: {placementId: $placement, amount: "1"}) { userErrors { code } } }',
      'mutation { registerPartner(input: {name: "甲乙", scopes: ["jobs:read"]}) { userErrors { code } } }',
      `mutation ($id: ID!) { delegateEmployer(input: {clientId: "${partner.clientId}", employerId: $id}) { userErrors { code } } }`,
    ]) {
      expect([document.slice(0, 60), await refused(document)]).toEqual([document.slice(0, 60), 'FORBIDDEN']);
    }
  });
});
