import { expect, it } from '@jest/globals';
import { statement } from '@yizhan/domain';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

const rename = statement(
  'test.rename',
  `update employers set name = $2 where id = (select employer_id from jobs where id = $1)`,
);

it('employers that are held are told as they are, whoever changed them and however', async () => {
  const { database } = api.gateway.services;
  const jobId = await openJob((await contextsOf(database))('CLERK'), { title: '砌墙' });
  const ask = async () => {
    const id = globalId('Job', 1, jobId);
    const { data, headers, statements } = await api.query<{ job: { employer: { name: string } } }>(
      'query ($id: ID!) { job(id: $id) { employer { name } } }',
      { id },
    );
    return { name: data!.job.employer.name, lane: headers.get('x-lane'), statements };
  };
  const { name } = await ask();
  expect(await ask()).toEqual({ name, lane: 'COMPILED', statements: 1 });
  await database.scoped().rows(rename, [jobId, '黄河砖厂']);
  expect(await ask()).toEqual({ name: '黄河砖厂', lane: 'COMPILED', statements: 2 });
  expect(await ask()).toEqual({ name: '黄河砖厂', lane: 'COMPILED', statements: 1 });
});
