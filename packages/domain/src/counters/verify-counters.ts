import { statement, type Db } from '../database/index.ts';
import { counters } from './counters.ts';

/** A kept number that is not what there is. */
export interface WrongCount {
  counter: string;
  marketId: number;
  /** The number of the job or worker, the code of the market, or day, trade and state. */
  key: string;
  kept: number;
  really: number;
}

/** Counts everything anew and names each kept number that differs: one statement for each counter. Changes nothing. */
export async function verifyCounters(db: Db, marketId: number | null = null): Promise<WrongCount[]> {
  const wrong: WrongCount[] = [];
  for (const { name, differences } of counters) {
    const rows = await db.rows<Omit<WrongCount, 'counter'>>(statement(`counters.${name}`, differences), [
      marketId,
    ]);
    wrong.push(...rows.map((row) => ({ counter: name, ...row })));
  }
  return wrong;
}
