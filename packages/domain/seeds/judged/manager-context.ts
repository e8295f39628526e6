import type { UseCaseContext } from '../../src/context/index.ts';
import type { Database } from '../../src/data-source/index.ts';
import { MarketDirectory } from '../../src/markets/index.ts';
import { OccupationDirectory } from '../../src/occupations/index.ts';
import { Vault } from '../../src/personal-data/index.ts';
import { newId, systemClock, type Clock } from '../../src/shared/index.ts';

/** A manager of a market, for measuring: nothing that is sealed can be opened. */
export async function managerContext(
  database: Database,
  marketCode: string,
  clock: Clock = systemClock,
): Promise<UseCaseContext> {
  const db = database.scoped();
  const [markets, occupations] = [new MarketDirectory(db), new OccupationDirectory(db)];
  await Promise.all([markets.load(), occupations.load()]);
  const market = markets.marketByCode(marketCode)!;
  return {
    ...{ db, markets, occupations, market, vault: new Vault(newId()) },
    ...{ clock, language: 'zh-CN', requestId: 'measuring' },
    principal: {
      kind: 'STAFF',
      marketId: market.id,
      roles: ['MANAGER'],
      staffId: newId(),
      sessionId: newId(),
    },
  };
}
