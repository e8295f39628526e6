import type { Database } from '@yizhan/domain';
import { readEnv } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { turbo } from './build.ts';
import { openDatabase } from './database.ts';
import { prepareDatabase, withDomain } from './prepare-database.ts';

/** Runs the work on the current database, migrated, beside a product that may be running on it. */
export async function workOnDatabase<T>(life: Life, work: (database: Database) => Promise<T>): Promise<T> {
  const url = await openDatabase(life, readEnv());
  await turbo(life, 'build', '@yizhan/domain');
  await prepareDatabase(url, null, () => undefined);
  return tellingRefusals(() => withDomain(url, work));
}

/** The domain's refusals say what to do: they are complaints here. */
async function tellingRefusals<T>(work: () => Promise<T>): Promise<T> {
  const { BadArgument, Refused } = await import('@yizhan/domain');
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadArgument) throw new Complaint(error.wording.en);
    if (!(error instanceof Refused)) throw error;
    throw new Complaint(error.refusals.map(({ message }) => message).join('\n'));
  }
}
