import { expect, it } from '@jest/globals';
import { statement } from '@yizhan/domain';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

const rename = statement('test.rename', `update jobs set title = $2 where id = $1`);
const search = `query ($first: Int!) { jobs(first: $first, filter: { search: "砌墙" }, orderBy: NEWEST) { nodes { title } } }`;

it('a search whose jobs in memory are behind is run anew by the compiled lane', async () => {
  const { database, jobIndex } = api.gateway.services;
  const clerk = (await contextsOf(database))('CLERK');
  const jobId = await openJob(clerk, { title: '砌墙 一号楼' });
  await jobIndex!.catchUp();
  const ask = async () => {
    const { data, headers, statements } = await api.query<{ jobs: { nodes: { title: string }[] } }>(search, {
      first: 1,
    });
    return { title: data!.jobs.nodes[0]!.title, lane: headers.get('x-lane'), statements };
  };
  expect(await ask()).toEqual({ title: '砌墙 一号楼', lane: 'COMPILED', statements: 1 });
  await database.scoped().rows(rename, [jobId, '砌墙 二号楼']);
  expect(await ask()).toMatchObject({ title: '砌墙 二号楼', lane: 'COMPILED' });
});
