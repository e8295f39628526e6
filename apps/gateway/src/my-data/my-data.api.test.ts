import { describe, expect, it } from '@jest/globals';
import { registerWorker, type PersonPrincipal } from '@yizhan/domain';
import { contextsOf, idNumberOf, nextPhone, signedIn, workerInput } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

let ahead = 0;
const api = useGateway({ clock: { now: () => new Date(Date.now() + ahead) } });

interface Payload {
  userErrors: { code: string; path: string[] | null }[];
  [field: string]: unknown;
}

async function somebody() {
  const [phone, idNumber] = [nextPhone(), idNumberOf('1970-06-01')];
  const make = await contextsOf(api.gateway.services.database);
  const principal = await signedIn(make(null), phone);
  const input = workerInput({ realName: '亓官示例', idNumber });
  const { workerId } = await registerWorker({ ...make(null), principal }, input);
  return { principal, id: globalId('Worker', 1, workerId!), phone, idNumber };
}

async function mutate(
  field: string,
  selection: string,
  input: object | null,
  asked: { as?: 'CLERK' | 'REVIEWER'; principal?: PersonPrincipal },
): Promise<Payload> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
  const document = input
    ? `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { code path } } }`
    : `mutation { ${field} { ${selection} userErrors { code path } } }`;
  const { data, errors } = await api.query<Record<string, Payload>>(document, { input }, asked);
  if (!data?.[field]) throw new Error(JSON.stringify(errors));
  return data[field];
}

async function ownCode(principal: PersonPrincipal): Promise<string> {
  ahead += 61_000;
  return (await mutate('requestOwnCode', 'demoCode', null, { principal }))['demoCode'] as string;
}

describe('a correction', () => {
  it('is asked for, waits in the queue, is compared and written', async () => {
    const { principal, id } = await somebody();
    const asked = await mutate(
      'requestCorrection',
      'correction { id status fields wanted { realName idNumber } }',
      { realName: '亓 官', idempotencyKey: 'correct-once' },
      { principal },
    );
    const correction = asked['correction'] as { id: string };
    expect(correction).toMatchObject({
      ...{ status: 'OPEN', fields: ['REAL_NAME'], wanted: { realName: '亓官', idNumber: null } },
    });
    const queue = await api.query<{ correctionQueue: { nodes: object[]; totalCount: number } }>(
      '{ correctionQueue { nodes { id status worker { id displayName } } totalCount } }',
      {},
      { as: 'CLERK' },
    );
    expect(queue.data?.correctionQueue.nodes).toContainEqual({
      ...{ id: correction.id, status: 'OPEN', worker: { id, displayName: '亓官示例' } },
    });
    // The page, the count, whose workers they are, and these: however long the page is.
    expect(queue.statements).toBe(4);
    const decided = await mutate(
      'decideCorrection',
      'correction { status worker { displayName } }',
      { correctionId: correction.id, decision: 'APPROVE', cardSeen: true },
      { as: 'CLERK' },
    );
    expect(decided).toMatchObject({
      correction: { status: 'APPROVED', worker: { displayName: '亓官' } },
      userErrors: [],
    });
  });

  it('of somebody else is missing like one that does not exist', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const asked = await mutate('requestCorrection', 'correction { id }', { realName: '亓一' }, one);
    const { id } = asked['correction'] as { id: string };
    const read = 'query ($id: ID!) { node(id: $id) { id } }';
    const by = async (asking: object) =>
      (await api.query<{ node: unknown }>(read, { id }, asking)).data?.node;
    expect(await by({ principal: one.principal })).toEqual({ id });
    expect(await by({ principal: other.principal })).toBeNull();
    expect(await by({ as: 'REVIEWER' })).toBeNull();
  });
});

describe('another phone', () => {
  it('is had with a code to each', async () => {
    const { principal } = await somebody();
    const newPhone = nextPhone();
    const oldCode = await ownCode(principal);
    const sent = await mutate('requestLoginCode', 'demoCode', { phone: newPhone }, {});
    const input = { oldCode, newPhone, newCode: sent['demoCode'] };
    expect(await mutate('changePhone', 'changed', input, { principal })).toEqual({
      ...{ changed: true, userErrors: [] },
    });
    const { data } = await api.query<{ viewer: { maskedPhone: string } }>(
      '{ viewer { maskedPhone } }',
      {},
      { principal },
    );
    expect(data?.viewer.maskedPhone.slice(-4)).toBe(newPhone.slice(-4));
  });

  it('is given at the window with the card', async () => {
    const { id, idNumber } = await somebody();
    const input = { workerId: id, idNumber, newPhone: nextPhone() };
    expect(await mutate('changeWorkerPhone', 'changed', input, { as: 'CLERK' })).toMatchObject({
      changed: true,
    });
  });
});

describe('erasing', () => {
  it('leaves a nameless worker to staff, and says what stays', async () => {
    const { principal, id } = await somebody();
    const code = await ownCode(principal);
    const { erased, kept } = await mutate('eraseMe', 'erased kept', { code }, { principal });
    expect([erased, (kept as string[]).length]).toEqual([true, 4]);
    const read =
      'query ($id: ID!) { worker(id: $id) { displayName maskedPhone maskedIdNumber phone(purpose: CALL) } }';
    const { data } = await api.query<{ worker: object }>(read, { id }, { as: 'CLERK' });
    expect(data?.worker).toEqual({
      ...{ displayName: 'Former worker', maskedPhone: null, maskedIdNumber: null, phone: null },
    });
  });

  it('ends the access token with the session', async () => {
    const { principal } = await somebody();
    const code = await ownCode(principal);
    const { text } = await api.gateway.services.tokens.issue(principal);
    const headers = { authorization: `Bearer ${text}` };
    const isKnown = async () =>
      (await api.query('{ viewer { kind } }', {}, { headers })).errors === undefined;
    expect(await isKnown()).toBe(true);
    ahead += 1_000;
    await mutate('eraseMe', 'erased', { code }, { principal });
    const until = Date.now() + 5_000;
    while ((await isKnown()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await isKnown()).toBe(false);
  });

  it('is done at the window with the card', async () => {
    const { id, idNumber } = await somebody();
    const input = { workerId: id, idNumber, evidence: 'ID_SHOWN' };
    expect(await mutate('eraseWorker', 'erased', input, { as: 'CLERK' })).toMatchObject({ erased: true });
  });
});

describe('who looked', () => {
  it('is told to the person, page by page, with why', async () => {
    const { principal, id } = await somebody();
    const look = 'query ($id: ID!) { worker(id: $id) { phone(purpose: CALL) idNumber(purpose: IDENTIFY) } }';
    await api.query(look, { id }, { as: 'CLERK' });
    const read = `query ($after: String) { viewer { dataLooks(first: 1, after: $after) { totalCount
      nodes { actorKind own fields purpose marketName employerName } pageInfo { endCursor hasNextPage } } } }`;
    type Looks = {
      viewer: { dataLooks: { nodes: { fields: string[] }[]; pageInfo: { endCursor: string } } };
    };
    const first = await api.query<Looks>(read, {}, { principal });
    const after = first.data!.viewer.dataLooks.pageInfo.endCursor;
    const second = await api.query<Looks>(read, { after }, { principal });
    const fields = [first, second].flatMap(({ data }) => data!.viewer.dataLooks.nodes[0]!.fields);
    expect(fields.toSorted()).toEqual(['ID_NUMBER', 'PHONE']);
    expect(first.data).toMatchObject({ viewer: { dataLooks: { totalCount: 2 } } });
  });

  it('is nobody else’s to read', async () => {
    const { data } = await api.query('{ viewer { dataLooks { nodes { at } } } }', {}, { as: 'AUDITOR' });
    expect(data).toEqual({ viewer: { dataLooks: null } });
  });
});
