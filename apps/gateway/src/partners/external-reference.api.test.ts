import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPrincipal } from '@yizhan/domain';
import {
  contextsOf,
  jobInput,
  registeredEmployer,
  registeredPartner,
  type TestEmployer,
  type TestPartner,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();
let employer: TestEmployer;
let partner: TestPartner;
let other: TestPartner;
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  employer = await registeredEmployer(contextOf(null));
  const delegated = [employer.employerId];
  partner = await registeredPartner(contextOf(null), delegated);
  other = await registeredPartner(contextOf(null), delegated);
});

interface Posted {
  job: { id: string; number: string; externalReference: string | null } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

async function post(principal: SignedInPrincipal, externalReference: string | null): Promise<Posted> {
  const {
    employerId: _,
    idempotencyKey: __,
    place,
    skillIds: ___,
    ...rest
  } = jobInput({ externalReference });
  const { address, divisionCode } = place;
  const input = {
    ...rest,
    place: { address, divisionCode },
    employerId: globalId('Employer', 1, employer.employerId),
  };
  const { data } = await api.query<{ postJob: Posted }>(
    `mutation ($input: PostJobInput!) { postJob(input: $input) {
      job { id number externalReference } userErrors { code message path } } }`,
    { input },
    { principal },
  );
  return data!.postJob;
}

async function found(externalReference: string, asked: AskOptions, more = ''): Promise<string[]> {
  const { data } = await api.query<{ jobs: { totalCount: number; nodes: { id: string }[] } }>(
    `query ($ref: String!) { jobs(filter: {externalReference: $ref ${more}}) { totalCount nodes { id } } }`,
    { ref: externalReference },
    asked,
  );
  expect(data!.jobs.totalCount).toBe(data!.jobs.nodes.length);
  return data!.jobs.nodes.map(({ id }) => id);
}

describe('externalReference', () => {
  it('finds a partner’s job in whatever state, for the partner and for staff', async () => {
    const { job } = await post(partner.principal, 'REF-1');
    expect(job!.externalReference).toBe('REF-1');
    expect(await found('REF-1', { principal: partner.principal })).toEqual([job!.id]);
    expect(await found('REF-1', { as: 'CLERK' })).toEqual([job!.id]);
    expect(await found('REF-1', { principal: partner.principal }, 'statuses: [OPEN]')).toEqual([]);
  });

  it('is found by nobody else, not even who sees the job', async () => {
    await post(partner.principal, 'REF-2');
    expect(await found('REF-2', { principal: other.principal })).toEqual([]);
    expect(await found('REF-2', { principal: employer.principal })).toEqual([]);
    expect(await found('REF-2', {})).toEqual([]);
  });

  it('is shown to its partner, staff and members; another partner sees the job without it', async () => {
    const { job } = await post(partner.principal, 'REF-3');
    const shown = async (asked: AskOptions) =>
      (
        await api.query<{ job: { externalReference: string | null } | null }>(
          'query ($id: ID!) { job(id: $id) { externalReference } }',
          { id: job!.id },
          asked,
        )
      ).data!.job;
    const [own, staff, member, foreign, nobody] = await Promise.all([
      shown({ principal: partner.principal }),
      shown({ as: 'CLERK' }),
      shown({ principal: employer.principal }),
      shown({ principal: other.principal }),
      shown({}),
    ]);
    const reference = { externalReference: 'REF-3' };
    expect([own, staff, member, foreign, nobody]).toEqual([
      ...[reference, reference, reference],
      ...[{ externalReference: null }, null],
    ]);
  });

  it('names one job of a partner: another with it is refused and told which', async () => {
    const { job } = await post(partner.principal, 'REF-4');
    const again = await post(partner.principal, 'REF-4');
    expect(again.job).toBeNull();
    expect(again.userErrors).toMatchObject([
      { code: 'EXTERNAL_REFERENCE_TAKEN', path: ['input', 'externalReference'] },
    ]);
    expect(again.userErrors[0]!.message).toContain(job!.number);
  });

  it('names one also when many are posted at once', async () => {
    const posted = await Promise.all(Array.from({ length: 8 }, () => post(partner.principal, 'REF-5')));
    expect(posted.filter(({ job }) => job !== null)).toHaveLength(1);
    expect(posted.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(7).fill('EXTERNAL_REFERENCE_TAKEN'),
    );
  });

  it('may be another partner’s too, and be missing as often as one likes', async () => {
    expect((await post(partner.principal, 'REF-6')).userErrors).toEqual([]);
    expect((await post(other.principal, 'REF-6')).userErrors).toEqual([]);
    expect((await post(partner.principal, null)).userErrors).toEqual([]);
    expect((await post(partner.principal, null)).userErrors).toEqual([]);
  });

  it('cannot be moved to one that is taken, by whoever changes the job', async () => {
    await post(partner.principal, 'REF-7');
    const { job } = await post(partner.principal, 'REF-8');
    const asked = 'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { userErrors { code } } }';
    for (const [reference, codes] of [
      ['REF-7', ['EXTERNAL_REFERENCE_TAKEN']],
      ['REF-8', []],
      ['REF-9', []],
    ] as const) {
      const { data } = await api.query<{ updateJob: { userErrors: { code: string }[] } }>(
        asked,
        { input: { jobId: job!.id, externalReference: reference } },
        { as: 'CLERK' },
      );
      expect(data!.updateJob.userErrors.map(({ code }) => code)).toEqual(codes);
    }
  });

  it('of a job that staff posted is nobody’s to be refused by', async () => {
    const clerk = contextOf('CLERK');
    const { principal } = clerk;
    expect((await post(principal as SignedInPrincipal, 'DESK-1')).userErrors).toEqual([]);
    expect((await post(principal as SignedInPrincipal, 'DESK-1')).userErrors).toEqual([]);
  });
});
