import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../data-source/index.ts';
import { statement } from '../database/index.ts';

/** The one table whose equality is a person. */
export const walledByPerson = 'person_id_numbers';

const seenOf = statement('test.idNumbers', 'select person_id as id from person_id_numbers order by 1');
const insert = statement(
  'test.insertIdNumber',
  `with p as (insert into persons (id) values ($1) returning id)
   insert into person_id_numbers (person_id, id_number_sealed) select id, '' from p`,
);
const change = statement(
  'test.changeIdNumbers',
  `update person_id_numbers set id_number_sealed = id_number_sealed returning person_id as id`,
);

/** The tests of the wall between persons: what callers' connections see and may, as the given account. */
export function personWallFor(urlOf: () => string): void {
  let callers: Database;
  let all: { id: string }[];
  beforeAll(async () => {
    callers = await Database.connect({ url: urlOf(), poolSize: 2, as: 'CALLERS' });
    const console = await Database.connect({ url: urlOf(), poolSize: 1 });
    all = await console.scoped().rows(seenOf);
    await console.close();
  });
  afterAll(() => callers?.close());

  const run = (personId: string | null, text = seenOf, values: unknown[] = []) =>
    callers.scoped().transaction(async (tx) => {
      await tx.enterMarket(1);
      if (personId !== null) await tx.enterPerson(personId);
      return tx.rows<{ id: string }>(text, values);
    });

  it('person_id_numbers has no rows for who names no person, whichever market they entered', async () => {
    expect(all.length).toBeGreaterThan(1);
    expect(await run(null)).toEqual([]);
    expect(await callers.scoped().rows(seenOf)).toEqual([]);
  });

  it('person_id_numbers has the one row of the person that is named, to read and to change', async () => {
    for (const one of all.slice(0, 2)) {
      expect(await run(one.id)).toEqual([one]);
      expect(await run(one.id, change)).toEqual([one]);
    }
    expect(await run(crypto.randomUUID())).toEqual([]);
  });

  it('person_id_numbers takes no row of another person', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await expect(run(one, insert, [other])).rejects.toThrow('row-level security');
    await expect(run(null, insert, [other])).rejects.toThrow('row-level security');
    await expect(run(one, insert, [one])).resolves.toEqual([]);
  });
}
