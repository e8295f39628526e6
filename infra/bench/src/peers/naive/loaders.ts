import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { Division, Employer, Job, Occupation, Shift, Skill } from './entities.ts';

/** A row of a market. */
interface Key {
  marketId: number;
  id: string;
}

/** Made for each request: one `find` of a repository for all rows of a level. */
export function loadersOf(source: DataSource) {
  const of = source.getRepository.bind(source);
  return {
    employers: byId((keys) => of(Employer).findBy(amongst(keys))),
    jobs: byId((keys) => of(Job).findBy(amongst(keys))),
    shifts: new DataLoader(async (keys: readonly Key[]) => {
      const { id: jobId, marketId } = amongst(keys);
      const found = await of(Shift).findBy({ marketId, jobId });
      return keys.map(({ id }) => found.filter((shift) => shift.jobId === id));
    }),
    skills: byKey((ids: readonly number[]) => of(Skill).findBy({ id: In([...ids]) }), 'id'),
    occupations: byKey((codes: readonly string[]) => of(Occupation).findBy({ code: In([...codes]) }), 'code'),
    divisions: byKey((codes: readonly string[]) => of(Division).findBy({ code: In([...codes]) }), 'code'),
  };
}

export interface Context {
  source: DataSource;
  loaders: ReturnType<typeof loadersOf>;
}

/** With the market, so that the primary keys are of use. */
const amongst = (keys: readonly Key[]) => ({
  marketId: In([...new Set(keys.map(({ marketId }) => marketId))]),
  id: In(keys.map(({ id }) => id)),
});

const byId = <Row extends Key>(find: (keys: readonly Key[]) => Promise<Row[]>) =>
  new DataLoader<Key, Row, string>(
    async (keys) => {
      const found = new Map((await find(keys)).map((row) => [row.id, row]));
      return keys.map(({ id }) => found.get(id) ?? new Error('Not found'));
    },
    { cacheKeyFn: ({ marketId, id }) => `${marketId}:${id}` },
  );

function byKey<Row extends object, Name extends keyof Row>(
  find: (keys: readonly Row[Name][]) => Promise<Row[]>,
  name: Name,
): DataLoader<Row[Name], Row> {
  return new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((row) => [row[name], row]));
    return keys.map((wanted) => found.get(wanted) ?? new Error('Not found'));
  });
}
