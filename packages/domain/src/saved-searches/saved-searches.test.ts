import { beforeEach, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { searchJobs } from '../jobs/index.ts';
import { registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import {
  deleteSavedSearch,
  renameSavedSearch,
  savedSearches,
  saveSearch,
  type SavedFilter,
} from './index.ts';

const domain = useDomain();
let worker: TestWorker;

beforeEach(async () => {
  worker = await registeredWorker(domain.as(null));
});

const mine = () => domain.with(worker.principal);
const save = async (name: string, filter: Parameters<typeof saveSearch>[1]['filter'] = { urgent: true }) =>
  (await saveSearch(mine(), { name, filter, near: null })).userErrors.map(({ code }) => code);
const names = async () => (await savedSearches(mine())).map(({ name }) => name);

describe('saved searches', () => {
  it('are kept without what does not narrow; the same name replaces', async () => {
    await save('瓦工活', {
      search: '瓦工',
      occupationCodes: [],
      settlements: null,
      divisionCodes: ['150300'],
    });
    await save(' 急  活 ');
    await save('急 活', { wageAtLeast: '300', wageUnit: 'DAY' });
    expect(await savedSearches(mine())).toMatchObject([
      { name: '瓦工活', filter: { search: '瓦工', divisionCodes: ['150300'] }, near: null },
      { name: '急 活', filter: { wageAtLeast: '300', wageUnit: 'DAY' } },
    ]);
  });

  it('keep a point only where a distance is asked', async () => {
    const near = { longitude: 106.81, latitude: 39.66 };
    await saveSearch(mine(), { name: '近', filter: { withinMetres: 3000 }, near });
    await saveSearch(mine(), { name: '急', filter: { urgent: true }, near });
    expect((await savedSearches(mine())).map((one) => one.near)).toEqual([near, null]);
    const nowhere = { name: '远', filter: { withinMetres: 3000 }, near: null };
    expect(() => saveSearch(mine(), nowhere)).toThrow('near');
  });

  it.each<[string, SavedFilter, number]>([
    ['filter.search', { search: '工'.repeat(501) }, 39.66],
    ['filter.divisionCodes', { divisionCodes: Array.from({ length: 201 }, () => '150302') }, 39.66],
    ['filter.withinMetres', { withinMetres: -1 }, 39.66],
    ['near', { withinMetres: 100 }, 96],
  ])('refuse what the board refuses, by its argument: %s', async (argument, filter, latitude) => {
    const input = { name: '我的', filter, near: { longitude: 106.81, latitude } };
    const refusal = { argument };
    await expect(searchJobs(mine(), input, { first: 1 })).rejects.toMatchObject(refusal);
    await expect((async () => saveSearch(mine(), input))()).rejects.toMatchObject(refusal);
    expect(await names()).toEqual([]);
  });

  it('are ten at most, however many are saved at once', async () => {
    const codes = await Promise.all(Array.from({ length: 14 }, (_, i) => save(`第${i}个`)));
    expect(codes.filter(([code]) => code === 'SAVED_SEARCH_LIMIT')).toHaveLength(4);
    expect(await names()).toHaveLength(10);
    expect(await save(`第${codes.findIndex((found) => found.length === 0)}个`)).toEqual([]);
  });

  it.each([
    ['a name of spaces', '  ', { urgent: true }, 'SAVED_SEARCH_NAME'],
    ['a long name', '名'.repeat(21), { urgent: true }, 'SAVED_SEARCH_NAME'],
    [
      'nothing to look for',
      '空',
      { search: '', settlements: [], wageUnit: 'DAY' as const },
      'SAVED_SEARCH_EMPTY',
    ],
    ['spaces to look for', '空', { search: ' \u3000' }, 'SAVED_SEARCH_EMPTY'],
  ])('refuse %s', async (_, name, filter, code) => {
    expect(await save(name, filter)).toEqual([code]);
    expect(await names()).toEqual([]);
  });

  it('are renamed and deleted, by name', async () => {
    await save('一');
    await save('二');
    const rename = async (name: string, newName: string) =>
      (await renameSavedSearch(mine(), { name, newName })).userErrors.map(({ code }) => code);
    expect(await rename('一', '二')).toEqual(['SAVED_SEARCH_NAME_TAKEN']);
    expect(await rename('三', '四')).toEqual(['SAVED_SEARCH_NOT_FOUND']);
    expect(await rename('一', '一')).toEqual([]);
    expect(await rename('一', '三')).toEqual([]);
    expect((await deleteSavedSearch(mine(), { name: '二' })).userErrors).toEqual([]);
    expect((await deleteSavedSearch(mine(), { name: '二' })).userErrors).toHaveLength(1);
    expect(await names()).toEqual(['三']);
  });

  it('are each worker’s own, and leave a line in the trail without what is looked for', async () => {
    await save('我的', { search: '保密' });
    const other = await registeredWorker(domain.as(null));
    expect(await savedSearches(domain.with(other.principal))).toEqual([]);
    const trail = statement(
      'test.trail',
      `select detail::text as detail from audit_entries where action = 'worker.saveSearch' and subject_id = $1`,
    );
    const [entry] = await domain.as(null).db.rows<{ detail: string }>(trail, [worker.workerId]);
    expect(entry!.detail).toContain('search');
    expect(entry!.detail).not.toContain('保密');
    await expect(savedSearches(domain.as('CLERK'))).rejects.toThrow('FORBIDDEN');
  });
});
