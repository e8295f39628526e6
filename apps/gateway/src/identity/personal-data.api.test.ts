import { describe, expect, it } from '@jest/globals';
import { addStaffMember, Database, statement, type Db } from '@yizhan/domain';
import { contextsOf, idNumberOf, openJob, prepareSmallMarket, smallMarket } from '@yizhan/domain/testing';
import { useDatabase } from '@yizhan/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGatewayProcesses } from '../testing/gateway-process.ts';

/** What must be found nowhere, and parts of it that would give it away. */
const realName = '鵷鶵示例';
const otherName = '鸑鷟示例';
const phone = '15499887766';
const idNumber = idNumberOf('1971-02-03', 407);
const newPhone = '15499776655';
const rightName = '鶢鶋示例';
const marks = [
  ...[realName, otherName, rightName, phone, newPhone, idNumber],
  ...['鵷鶵', '鶢鶋', '9988776', '9977665', '19710203'],
];

const columnsOfText = statement(
  'test.columns',
  `select table_name as table, column_name as column, data_type = 'bytea' as bytes from information_schema.columns
   join information_schema.tables using (table_schema, table_name)
   where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`,
);

/** Every column of every table that holds one of the marks, as text or as bytes. */
async function places(db: Db): Promise<string[]> {
  const found: string[] = [];
  const columns = await db.rows<{ table: string; column: string; bytes: boolean }>(columnsOfText);
  expect(columns.length).toBeGreaterThan(80);
  for (const [i, { table, column, bytes }] of columns.entries()) {
    const holds = bytes
      ? `position(convert_to(mark, 'UTF8') in "${column}") > 0`
      : `position(mark in "${column}"::text) > 0`;
    const text = `select mark from unnest($1::text[]) mark where exists (select from "${table}" where ${holds})`;
    const hits = await db.rows<{ mark: string }>(statement(`test.places.${i}`, text), [marks]);
    found.push(...hits.map(({ mark }) => `${table}.${column}: ${mark}`));
  }
  return found;
}

type Answer = Record<string, Record<string, unknown>>;

/** Does with a person whatever the day brings; returns what those were answered who may know. */
async function liveThroughADay(url: string, jobId: string): Promise<string> {
  const answers: unknown[] = [];
  const send = async (query: string, input: Record<string, unknown>, token?: unknown) => {
    const authorization = typeof token === 'string' ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...authorization,
      },
      body: JSON.stringify({ query, variables: { input, ...input } }),
    });
    const { data } = (await response.json()) as { data?: Answer };
    answers.push(data);
    return Object.values(data ?? {})[0] ?? {};
  };
  const mutate = (field: string, selection: string, input: Record<string, unknown>, token?: unknown) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
    return send(
      `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} userErrors { message } } }`,
      input,
      token,
    );
  };
  const { accessToken: clerk } = await mutate('staffLogin', 'accessToken', {
    ...{ username: 'canary', password: 'yizhan-demo' },
  });
  const { demoCode: code } = await mutate('requestLoginCode', 'demoCode', { phone });
  await mutate('login', 'accessToken', { phone, code: 'x' });
  const { accessToken: own } = await mutate('login', 'accessToken', { phone, code });
  const person = { realName, idNumber, occupationCodes: [smallMarket.bricklayer] };
  const key = { idempotencyKey: 'canary-register' };
  await mutate('registerWorker', 'worker { id }', { ...person, realName: `${otherName}5` }, own);
  await mutate('registerWorker', 'worker { id }', { ...person, ...key }, own);
  await mutate('registerWorker', 'worker { id }', { ...person, realName: otherName, ...key }, own);
  await mutate('registerWorker', 'worker { id }', person, own);
  await mutate('registerWorker', 'worker { id }', { ...person, phone, realName: otherName }, clerk);
  const hirer = { kind: 'HOUSEHOLD', name: realName, idNumber, phone, idempotencyKey: 'canary-employer' };
  await mutate('registerEmployer', 'employer { name }', hirer, clerk);
  const applied = await mutate(
    'applyForJob',
    'application { id }',
    { jobId, idempotencyKey: 'canary-apply' },
    own,
  );
  const { id: applicationId } = applied['application'] as { id: string };
  await mutate('requestJobContact', 'phone', { jobId }, own);
  await mutate('offerApplication', 'application { workerPhone }', { applicationId }, clerk);
  await mutate('acceptOffer', 'application { status }', { applicationId }, own);
  for (const search of [phone, realName, idNumber])
    await send(
      `query Find${phone}($search: String) { workers(filter: { search: $search }) { nodes {
        displayName phone(purpose: CALL) idNumber(purpose: PRINT) } } }`,
      { search },
      clerk,
    );
  await send('{ viewer { worker { displayName idNumber(purpose: OWN) } } }', {}, own);
  await send(`{ ${realName} }`, {}, own);
  const consent = { purpose: 'PARTICIPATION_STATISTICS', textVersion: 1 };
  await mutate('giveConsent', 'consents { given }', consent, own);
  await mutate('declareEthnicGroup', 'ethnicGroup { code }', { ethnicGroup: '02' }, own);
  const asked = await mutate('requestCorrection', 'correction { id }', { realName: rightName }, own);
  await send(
    '{ correctionQueue { nodes { wanted { realName idNumber } worker { displayName } } } }',
    {},
    clerk,
  );
  const { id: correctionId } = asked['correction'] as { id: string };
  const seen = { correctionId, decision: 'APPROVE', cardSeen: true };
  await mutate('decideCorrection', 'correction { status worker { id displayName } }', seen, clerk);
  const { jsonUrl } = await send('mutation { exportMyData { jsonUrl } }', {}, own);
  const file = await fetch(url + new URL(jsonUrl as string).pathname);
  answers.push(await file.json());
  await send('{ viewer { dataLooks(first: 50) { nodes { fields purpose employerName } } } }', {}, own);
  const { worker } = await send('{ viewer { worker { id } } }', {}, own);
  const workerId = (worker as { id: string }).id;
  const lost = { workerId, idNumber, newPhone };
  await mutate('changeWorkerPhone', 'changed', { ...lost, idNumber: idNumberOf('1971-02-03') }, clerk);
  await mutate('changeWorkerPhone', 'changed', lost, clerk);
  await send('{ workers(first: 5) { nodes { phone(purpose: CALL) } } }', {}, clerk);
  return JSON.stringify(answers);
}

describe('a name, a phone and an ID number', () => {
  const suite = useDatabase(prepareSmallMarket);
  const processes = useGatewayProcesses();

  it('are in no column of any table and in no line of the log, whatever was done with them', async () => {
    const database = await Database.connect({ url: suite.url, poolSize: 2 });
    const db = database.scoped();
    try {
      const roles = ['CLERK' as const];
      const account = { marketId: 1, username: 'canary', displayName: '窗口（示例）', roles };
      await addStaffMember(db, { ...account, password: 'yizhan-demo' });
      const jobId = await openJob((await contextsOf(database))('CLERK'));
      const gateway = processes.start({ DATABASE_URL: suite.url, YIZHAN_DEMO: 'true' });
      const answers = await liveThroughADay(await gateway.listening(), globalId('Job', 1, jobId));
      const told = [realName, rightName, phone, newPhone, idNumber];
      expect(told.filter((mark) => !answers.includes(mark))).toEqual([]);
      expect(answers).toContain('ACCEPTED');
      expect(await places(db)).toEqual([]);
      const log = JSON.stringify(gateway.log) + gateway.complaint;
      expect(gateway.log.length).toBeGreaterThan(15);
      expect(marks.filter((mark) => log.includes(mark))).toEqual([]);
      await plant(db);
      expect(await places(db)).toContain(`audit_entries.detail: ${phone}`);
    } finally {
      await database.close();
    }
  }, 60_000);
});

/** Shows that the search would find one. */
async function plant(db: Db): Promise<void> {
  const planted = statement(
    'test.plant',
    `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
     values (1, gen_random_uuid(), now(), 'CLOCK', 'x', 'x', gen_random_uuid(), $1)`,
  );
  await db.rows(planted, [{ note: phone }]);
}
