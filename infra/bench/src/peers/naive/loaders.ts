import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { Employer, Job, Occupation, Skill } from './entities.ts';

/** Made for each request: one `find` of a repository for all rows of a level. */
export function loadersOf(source: DataSource) {
  return {
    employers: byKey(
      (ids: readonly string[]) => source.getRepository(Employer).findBy({ id: In([...ids]) }),
      'id',
    ),
    jobs: byKey((ids: readonly string[]) => source.getRepository(Job).findBy({ id: In([...ids]) }), 'id'),
    skills: byKey((ids: readonly number[]) => source.getRepository(Skill).findBy({ id: In([...ids]) }), 'id'),
    occupations: byKey(
      (codes: readonly string[]) => source.getRepository(Occupation).findBy({ code: In([...codes]) }),
      'code',
    ),
  };
}

export interface Context {
  source: DataSource;
  loaders: ReturnType<typeof loadersOf>;
}

function byKey<Row extends object, Key extends keyof Row>(
  find: (keys: readonly Row[Key][]) => Promise<Row[]>,
  key: Key,
): DataLoader<Row[Key], Row> {
  return new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((row) => [row[key], row]));
    return keys.map((wanted) => found.get(wanted) ?? new Error('Not found'));
  });
}
