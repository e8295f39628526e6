import { expect, it } from '@jest/globals';
import { registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { savedSearches, saveSearch, takeOverSearches } from './index.ts';

const domain = useDomain();

async function keeping(names: readonly string[]): Promise<TestWorker> {
  const worker = await registeredWorker(domain.as(null));
  for (const name of names)
    await saveSearch(domain.with(worker.principal), { name, filter: { search: name }, near: null });
  return worker;
}

it('when two workers are one, the searches of the other come along as far as there is room', async () => {
  const own = Array.from({ length: 9 }, (_, i) => `活${i}`);
  const [kept, gone] = [await keeping(own), await keeping(['新一', '新二'])];
  await domain.database.scoped().transaction((tx) => takeOverSearches(tx, 1, gone.workerId, kept.workerId));
  const names = (await savedSearches(domain.with(kept.principal))).map(({ name }) => name);
  expect(names).toHaveLength(10);
  expect(names.toSorted()).toEqual([...own, '新一'].toSorted());
});

it('one of the same name stays as the one who stays has it', async () => {
  const [kept, gone] = [await keeping(['砌墙']), await keeping(['砌墙', '打扫'])];
  await saveSearch(domain.with(kept.principal), { name: '砌墙', filter: { urgent: true }, near: null });
  await domain.database.scoped().transaction((tx) => takeOverSearches(tx, 1, gone.workerId, kept.workerId));
  expect(await savedSearches(domain.with(kept.principal))).toMatchObject([
    { name: '砌墙', filter: { urgent: true } },
    { name: '打扫' },
  ]);
});
