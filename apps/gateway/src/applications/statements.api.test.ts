import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, refuseWorkersApplication, updateWorker, type SignedInPrincipal } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  nextPhone,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  smallMarket,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();

const myWork = `query MyWork($first: Int) { viewer { worker {
  number displayName
  applications(first: $first) { nodes { id status reason job { title wage { min } employer { name verified } } placement { status } } }
  placements(first: $first) { nodes { status startsOn wagePromise { amount paidAt } } }
} } }`;

const applicants = `query Applicants($id: ID!, $first: Int) { job(id: $id) {
  title placedCount
  applications(first: $first) { totalCount nodes {
    id status reason appliedAt worker { displayName skills { level confirmed skill { name } } occupations { name } placementCount } placement { status }
  } }
} }`;

const person = `query Person($id: ID!, $first: Int) { worker(id: $id) {
  number displayName maskedPhone maskedIdNumber minor availableToday skills { skill { name } level confirmed }
  applications(first: $first) { nodes { status job { number title } } }
  placements(first: $first) { nodes { status startsOn wagePromise { amount } } }
} }`;

const search = `query Search($search: String, $first: Int) { workers(filter: { search: $search }, first: $first) {
  nodes { id number displayName maskedPhone maskedIdNumber occupations { name } availableToday }
} }`;

let worker: TestWorker;
let employer: SignedInPrincipal;
let jobId: string;
const many = 12;

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  const stranger = contextOf(null);
  worker = await registeredWorker(stranger);
  for (let day = 1; day <= many; day += 1) {
    const startsOn = new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10);
    const employerId = day % 2 ? smallMarket.employerId : undefined;
    const id = await openJob(contextOf('CLERK'), {
      startsOn,
      expiresAt: null,
      ...(employerId && { employerId }),
    });
    const applicationId = await offeredTo(stranger, worker, id);
    if (day % 2) {
      const context = contextOf(null, { principal: worker.principal });
      await acceptOffer(context, { applicationId, idempotencyKey: null });
    } else {
      const refusal = { applicationId, reason: 'SKILL', shareReason: false };
      await refuseWorkersApplication(contextOf('CLERK'), refusal);
    }
  }
  const owner = await registeredEmployer(stranger, { phone: nextPhone() });
  employer = owner.principal;
  jobId = await openJob(contextOf('CLERK'), { employerId: owner.employerId, headcount: 5 });
  for (let i = 0; i < many; i += 1) {
    const each = await registeredWorker(stranger);
    await updateWorker(contextOf(null, { principal: each.principal }), {
      skills: [{ skillId: 1, level: 3 }],
    });
    await (i % 2 ? offeredTo : appliedTo)(stranger, each, jobId);
  }
}, 60_000);

async function cost(document: string, variables: Record<string, unknown>, asked: AskOptions) {
  const { data, errors, statements } = await api.query<Record<string, unknown>>(document, variables, asked);
  expect(errors).toBeUndefined();
  return { text: JSON.stringify(data), statements };
}
const rowsIn = (text: string): number => text.match(/"status":/g)?.length ?? 0;

describe('statements, whatever the number of rows', () => {
  it.each([1, 5, many])('my work of %d: at most five', async (first) => {
    const { text, statements } = await cost(myWork, { first }, { principal: worker.principal });
    expect(rowsIn(text)).toBeGreaterThan(first);
    expect(statements).toBeLessThanOrEqual(5);
  });

  it.each([1, 5, many])('%d applicants: at most five', async (first) => {
    const id = globalId('Job', 1, jobId);
    for (const asked of [{ principal: employer }, { as: 'CLERK' as const }]) {
      const { text, statements } = await cost(applicants, { id, first }, asked);
      expect(rowsIn(text)).toBe(first);
      expect(statements).toBeLessThanOrEqual(5);
    }
  });

  it.each([1, many])("a person's page of %d: at most five", async (first) => {
    const id = globalId('Worker', 1, worker.workerId);
    const { text, statements } = await cost(person, { id, first }, { as: 'CLERK' });
    expect(rowsIn(text)).toBeGreaterThan(first);
    expect(statements).toBeLessThanOrEqual(5);
  });

  it.each([1, many])('a search that finds %d people: at most two', async (first) => {
    const { text, statements } = await cost(search, { search: 'csg', first }, { as: 'CLERK' });
    expect(text.match(/"number":/g)).toHaveLength(first);
    expect(statements).toBeLessThanOrEqual(2);
  });
});
