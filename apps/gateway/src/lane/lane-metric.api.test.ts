import { expect, it } from '@jest/globals';
import { loadPersistedDocuments } from '../graphql/edge/persisted-documents.ts';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const persisted = loadPersistedDocuments();
const api = useGateway({ persisted });
const job = globalId('Job', 1, '01900000-0000-7000-8000-0000000000e1');
const application = globalId('Application', 1, '01900000-0000-7000-8000-0000000000e1');

const counted = async (): Promise<string[]> => {
  const text = await (await fetch(`${api.url}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith('yizhan_lane_operations_total{'));
};

it.each([
  ['compiled', `{ job(id: "${job}") { title } }`, 'lane="COMPILED",missed=""'],
  [
    'left to resolvers by a field',
    '{ auditChainCheck { checkedAt } }',
    'lane="RESOLVERS",missed="Query.auditChainCheck"',
  ],
  [
    'left to resolvers by what a node turned out to be',
    `{ node(id: "${application}") { ... on Application { workerPhone } } }`,
    'lane="RESOLVERS",missed="node: Application.workerPhone"',
  ],
  ['refused by resolvers', '{ job(id: "nothing") { title } }', 'lane="RESOLVERS",missed="BadArgument"'],
])('a free query that is %s is counted so, without its name', async (_what, body, labels) => {
  await api.query(`query Phone13812345678 ${body}`, {}, { as: 'AUDITOR' });
  expect(await counted()).toContain(`yizhan_lane_operations_total{operation="free query",${labels}} 1`);
});

it('a registered query is counted by its name', async () => {
  const [hash] = [...persisted].find(([, { name }]) => name === 'WallTime')!;
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  await api.post({ variables: { market: 'HBW' }, extensions });
  expect(await counted()).toContain(
    'yizhan_lane_operations_total{operation="WallTime",lane="COMPILED",missed=""} 1',
  );
});
