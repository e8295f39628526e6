import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkChains, newId, statement, writeAuditEntry } from '@yizhan/domain';
import { contextsOf, registeredWorker, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const db = () => api.gateway.services.database.scoped();
const deployment = () => api.gateway.services.deployment.scoped();
const jobId = newId();

interface Entries {
  auditEntries: {
    nodes: {
      seq: number;
      action: string;
      subjectId: string | null;
      subjectKey: string;
      actor: { kind: string; id: string | null; name: string | null; number: string | null };
      onBehalfOf: { name: string; number: string } | null;
      details: { name: string; value: string }[];
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
}

const document = `query ($filter: AuditEntryFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    nodes { seq at action subjectType subjectId subjectKey requestId
      actor { kind id name number } onBehalfOf { name number } details { name value } }
    pageInfo { hasNextPage endCursor } } }`;

const ask = (filter: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  api.query<Entries>(document, { filter, ...more }, { as: 'AUDITOR' });

let worker: { workerId: string; number: string; politeName: string };

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  const { workerId, principal } = await registeredWorker(contextOf(null));
  const found = statement(
    'test.worker',
    'select number, polite_name as "politeName" from workers where id = $1',
  );
  worker = { workerId, ...(await db().row<{ number: string; politeName: string }>(found, [workerId]))! };
  await db().transaction(async (tx) => {
    const subject = { subjectType: 'job', subjectId: jobId };
    for (const role of ['CLERK', 'REVIEWER', 'MANAGER'] as const)
      await writeAuditEntry(tx, contextOf(role), {
        action: 'job.update',
        ...subject,
        detail: { fields: ['title'], to: role },
      });
    await writeAuditEntry(tx, contextOf(null, { principal }), { action: 'job.contact', ...subject });
    const actedBy = { staffId: smallMarket.clerkId, grantId: newId() };
    await writeAuditEntry(tx, contextOf(null, { principal: { ...principal, actedBy } }), {
      ...{ action: 'application.apply', ...subject },
    });
    const elsewhere = { ...contextOf('CLERK'), market: contextOf('CLERK').markets.market(2)! };
    await writeAuditEntry(tx, elsewhere, { action: 'job.update', ...subject });
  });
});

describe('the audit trail', () => {
  it('tells who did what, and names them as colleagues and polite people do', async () => {
    const { data, statements } = await ask({ subjectId: jobId });
    const [behalf, contact, manager] = data!.auditEntries.nodes;
    expect(behalf).toMatchObject({
      action: 'application.apply',
      actor: { kind: 'STAFF', name: '窗口（示例）', id: globalId('StaffMember', 1, smallMarket.clerkId) },
      onBehalfOf: { name: worker.politeName, number: worker.number },
    });
    expect(contact!.actor).toEqual({
      ...{ kind: 'PERSON', id: globalId('Worker', 1, worker.workerId) },
      ...{ name: worker.politeName, number: worker.number },
    });
    expect(manager).toMatchObject({
      ...{ subjectId: globalId('Job', 1, jobId), subjectKey: jobId, seq: expect.any(Number) },
      actor: { kind: 'STAFF', name: '主任（示例）' },
      details: [
        { name: 'to', value: 'MANAGER' },
        { name: 'fields', value: '["title"]' },
      ],
    });
    expect(statements).toBe(3); // begins, notes the search, reads the page with its names
  });

  it.each([
    ['an action', { action: 'job.update' }, 3],
    ['a kind of subject', { subjectType: 'job' }, 5],
    ['a subject by its global id', { subjectId: globalId('Job', 1, jobId) }, 5],
    [
      'a member of staff',
      { actorId: globalId('StaffMember', 1, smallMarket.reviewerId), subjectType: 'job' },
      1,
    ],
    ['a request', { requestId: 'test', subjectType: 'job' }, 5],
    ['a time', { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' }, 0],
    ['a time until now', { from: '2020-01-01T00:00:00Z', subjectId: jobId }, 5],
  ])('is searched by %s', async (_name, filter, count) => {
    expect((await ask(filter)).data!.auditEntries.nodes).toHaveLength(count);
  });

  it('is searched by a worker, as who did it or for whom it was done', async () => {
    const { data } = await ask({ actorId: globalId('Worker', 1, worker.workerId), subjectId: jobId });
    expect(data!.auditEntries.nodes.map(({ action }) => action)).toEqual([
      'application.apply',
      'job.contact',
    ]);
  });

  it('goes on page by page, in two statements', async () => {
    const first = await ask({ subjectId: jobId }, { first: 3 });
    const { endCursor: after, hasNextPage } = first.data!.auditEntries.pageInfo;
    const second = await ask({ subjectId: jobId }, { first: 3, after });
    const actions = [first, second].flatMap(({ data }) =>
      data!.auditEntries.nodes.map(({ action }) => action),
    );
    expect({ hasNextPage, actions, statements: second.statements }).toEqual({
      hasNextPage: true,
      actions: ['application.apply', 'job.contact', 'job.update', 'job.update', 'job.update'],
      statements: 2,
    });
  });

  it('counts when it is asked to', async () => {
    const query = 'query ($filter: AuditEntryFilter) { auditEntries(filter: $filter) { totalCount } }';
    const { data, statements } = await api.query<Entries>(
      query,
      { filter: { subjectId: jobId } },
      { as: 'AUDITOR' },
    );
    expect([data!.auditEntries.totalCount, statements]).toEqual([5, 5]);
  });

  it('writes down each new search, but not the turning of its pages', async () => {
    const looks = async () => (await ask({ action: 'audit.read' })).data!.auditEntries.nodes;
    const { data } = await ask({ subjectId: jobId }, { first: 1 });
    await ask({ subjectId: jobId }, { first: 1, after: data!.auditEntries.pageInfo.endCursor });
    const [, last] = await looks();
    expect(last).toMatchObject({
      actor: { kind: 'STAFF', name: '审计（示例）' },
      details: [{ name: 'subjectId', value: jobId }],
    });
  });

  it.each(['MANAGER', 'ADMINISTRATOR', 'CLERK', 'REVIEWER'] as const)('is closed to a %s', async (role) => {
    const { errors, data } = await api.query<Entries>(document, {}, { as: role });
    expect([data, errors![0]!.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });

  it('asks strangers to sign in', async () => {
    expect((await api.query(document)).errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['a name', { action: '王师傅' }, 'filter.action'],
    ['a phone', { requestId: '+86 138 1234 5678' }, 'filter.requestId'],
    ['a sentence', { subjectType: 'a job of mine' }, 'filter.subjectType'],
    ['an id of another market', { subjectId: globalId('Job', 2, jobId) }, 'filter.subjectId'],
    ['an id of another type', { actorId: globalId('Job', 1, jobId) }, 'filter.actorId'],
  ])('is not searched by %s', async (_name, filter, argument) => {
    expect((await ask(filter)).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('the check of the chain', () => {
  const check = '{ auditChainCheck { verifiedUpTo checkedAt fault faultSeq } }';
  const metric = async () =>
    (await (await fetch(`${api.url}/metrics`)).text()).match(/^yizhan_audit_chains_broken (\d)/m)![1];

  it('is told to auditors, and alarms when it is broken', async () => {
    expect((await api.query(check, {}, { as: 'AUDITOR' })).data).toEqual({ auditChainCheck: null });
    await checkChains(deployment(), new Date());
    const sound = { auditChainCheck: { verifiedUpTo: expect.any(Number), fault: null, faultSeq: null } };
    expect((await api.query(check, {}, { as: 'AUDITOR' })).data).toMatchObject(sound);
    expect(await metric()).toBe('0');
    await deployment().transaction(async (tx) => {
      await tx.manager.query('alter table audit_links disable trigger user');
      await tx.manager.query('delete from audit_links where market_id = 1 and seq > 2');
      await tx.manager.query('alter table audit_links enable trigger user');
    });
    await checkChains(deployment(), new Date());
    expect((await api.query(check, {}, { as: 'AUDITOR' })).data).toMatchObject({
      auditChainCheck: { fault: 'TRUNCATED' },
    });
    expect(await metric()).toBe('1');
  });

  it('is closed to managers', async () => {
    expect((await api.query(check, {}, { as: 'MANAGER' })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});
